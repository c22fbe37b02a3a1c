import { type CountRange } from '../../seats/money';
import { moneyRangeText } from '../../seats/money-text';
import { sayValue } from '../step-target';
import {
  type Deed,
  type EvidenceAccess,
  type EvidencePack,
  type EvidenceStep,
} from './evidence-pack';
import { ageText, timeText } from './evidence-times';
import { toCode, toLine, toTable } from './markdown';

/** The pack as Markdown: read in any editor, printed, and signed at the end. */
export function evidenceText(pack: EvidencePack): string {
  const sections = [
    [`# ${toLine(pack.title)}`, `${pack.notice} Delete after: ${pack.deleteAfter}.`],
    head(pack),
    ['## Steps', steps(pack)],
    ['## Access before and after', access(pack)],
    ['## Seats and bill', seats(pack)],
    ...optional('## Brakes that were released', pack.releases.map(releaseText)),
    ...optional('## Hazards', pack.hazards.map(hazardText)),
    ['## What the plan stood on', facts(pack)],
    ['## What nobody could verify', notVerified(pack)],
    [
      '## Sign-off',
      'Name: ____________________  Date: ____________  Signature: ____________________',
    ],
  ];
  return `${sections.map((section) => section.join('\n\n')).join('\n\n')}\n`;
}

function optional(title: string, lines: readonly string[]): readonly (readonly string[])[] {
  return lines.length === 0 ? [] : [[title, lines.join('\n')]];
}

function head(pack: EvidencePack): readonly string[] {
  const { asked, approved, applied, verified } = pack;
  return [
    toTable(
      ['what', 'who', 'when'],
      [
        ['asked for', ...deedCells(asked)],
        approved ? ['approved', ...deedCells(approved)] : ['approved', 'nobody had to, or did', ''],
        applied
          ? [`carried out: ${applied.outcome}`, ...deedCells(applied)]
          : ['carried out', 'no log of a run', ''],
        ...(applied?.undoneAt === undefined
          ? []
          : [['taken back', '', timeText(applied.undoneAt)]]),
        verified
          ? [
              `verified by the reading of the ${verified.source}: ${verified.isProven ? 'proven' : 'not proven'}`,
              ...deedCells(verified, pack.writtenAt),
            ]
          : ['verified', 'nobody', ''],
      ],
    ),
    [
      `Workspace: ${toLine(pack.workspace.name)} (${toLine(pack.workspace.slug)})`,
      `Plan hash: ${toCode(pack.hash)}`,
      `This file was written ${timeText(pack.writtenAt)}.`,
    ].join('  \n'),
  ];
}

/** With its age where a reading is meant: a proof is as old as what it was read from. */
function deedCells({ by = 'not told', at }: Deed, readBefore?: number): readonly string[] {
  const age = readBefore === undefined ? '' : `, ${ageText(readBefore - at)} before this file`;
  return [by, `${timeText(at)}${age}`];
}

function steps({ steps: all, applied }: EvidencePack): string {
  return toTable(
    ['no', 'step', 'before', 'after', 'who does it', 'what is told', 'what was read'],
    all.map((step) => [
      step.id,
      step.says,
      step.values === undefined ? '' : sayValue(step.values.before),
      step.values === undefined ? '' : sayValue(step.values.after),
      step.doer,
      toldText(step, applied !== undefined),
      proofText(step),
    ]),
  );
}

function toldText({ told }: EvidenceStep, hasLog: boolean): string {
  if (told === undefined) return hasLog ? 'not in the log' : 'nothing';
  const { state, at, by, note } = told;
  const who = by === undefined ? '' : ` by ${by}`;
  const why = note === undefined ? '' : ` (${note})`;
  return `${state}${who}, ${timeText(at)}${why}`;
}

function proofText({ proof }: EvidenceStep): string {
  if (proof === undefined) return 'not read again';
  const found = proof.found === undefined ? '' : `: ${sayValue(proof.found)}`;
  return `${proof.state}${found}`;
}

/** More names than a person reads; the JSON has all. */
const NAMED = 20;

function access(pack: EvidencePack): string {
  if (pack.access.length === 0) return 'Nobody’s access changes.';
  const rows = pack.access.map((one) => [
    one.person,
    one.before,
    one.after,
    one.left ?? 'not read again',
    repositoriesText(one),
  ]);
  return toTable(['who', 'before', 'after', 'as read afterwards', 'where'], rows);
}

function repositoriesText({ repositories }: EvidenceAccess): string {
  const named = repositories.slice(0, NAMED).join(', ');
  const more = repositories.length - NAMED;
  return `${repositories.length}: ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function seats({ seats: { before, after }, bill }: EvidencePack): string {
  const lines = [`- seats: ${countText(before)} → ${countText(after)}`];
  if (bill === undefined) lines.push('- bill: not known');
  else
    lines.push(
      `- bill of a month: ${moneyRangeText(bill.before)} → ${moneyRangeText(bill.after)}, an estimate before tax`,
    );
  return lines.join('\n');
}

function countText({ atLeast, atMost }: CountRange): string {
  if (atMost === undefined) return `at least ${atLeast}`;
  return atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
}

function releaseText({ brake, reason, by, at }: EvidencePack['releases'][number]): string {
  const who = by === undefined ? '' : ` by ${by}`;
  return `- ${toLine(`${brake}: “${reason}”, released${who}, ${timeText(at)}`)}`;
}

function hazardText({ severity, says, remedy }: EvidencePack['hazards'][number]): string {
  return `- **${severity}**: ${toLine([says, remedy].filter(Boolean).join(' '))}`;
}

function facts({ facts: used, writtenAt }: EvidencePack): string {
  if (used.length === 0) return 'No reading is named.';
  const rows = used.map(({ what, state, readAt, gap }) => [
    what,
    gap === undefined ? state : `${state} (${gap.reason})`,
    readAt === undefined ? 'never' : timeText(readAt),
    readAt === undefined ? '' : ageText(writtenAt - readAt),
  ]);
  return toTable(['reading', 'state', 'read', 'age in this file'], rows);
}

function notVerified({ notVerified: open }: EvidencePack): string {
  if (open.length === 0) return 'Nothing: every step was read again and stands as planned.';
  return open.map((line) => `- ${toLine(line)}`).join('\n');
}
