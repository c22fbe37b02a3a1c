import { coverageOf, type FamilyCoverage } from '../access/coverage';
import { type CoverageFamily } from '../access/coverage-family';
import { remedyFor } from '../access/gap-texts';
import { FACT_FAMILIES, type FactFamily } from '../facts/fact-families';
import { daysSince } from '../findings/evidence/days';
import { NEED_WORDS } from '../findings/need-words';
import { endOf } from './changes-section';
import { type DigestLine } from './digest';
import { type DigestInput } from './digest-input';
import { bounded, type DigestPart, type Headline, WEIGHTS } from './digest-part';
import { countText, firstUpper, momentText } from './digest-words';

const PLACE = { view: 'overview' } as const;
/** Scans run daily: facts this old mean that some did not. */
const STALE_DAYS = 3;
const OLD_DIRECTORY_DAYS = 30;

/** What the answers of this digest rest on, and what they could not see. */
export function coveragePart(input: DigestInput): DigestPart {
  const { facts } = input.now;
  const families = coverageOf(facts);
  const short = families.filter(({ state }) => state === 'partial' || state === 'provisional');
  const readOn = momentText(endOf(facts));
  const isWhole = short.length === 0 && facts.endedAt !== undefined;
  return {
    section: {
      id: 'coverage',
      title: 'What could not be seen',
      place: PLACE,
      summary: [
        isWhole
          ? `Everything that was asked for was read, on ${readOn}.`
          : `Not everything was read (last on ${readOn}); what is missing is not counted as clean.`,
      ],
      tone: isWhole ? 'plain' : 'unknown',
      ...bounded(
        [...ageLines(input), ...cutOffLines(input), ...short.map(shortLine)],
        [...directoryLines(input), ...closedLines(families)],
      ),
    },
    headlines: staleHeadlines(input),
  };
}

function ageOf({ now, today }: DigestInput): number {
  return daysSince(Date.parse(today), momentDay(endOf(now.facts))) ?? 0;
}

function momentDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function ageLines(input: DigestInput): readonly DigestLine[] {
  const age = ageOf(input);
  if (age < STALE_DAYS) return [];
  const text = `The facts are ${countText(age, 'day')} old: no scan has ended since`;
  return [{ text: [text], tone: 'warning', place: PLACE }];
}

function staleHeadlines(input: DigestInput): readonly Headline[] {
  const age = ageOf(input);
  if (age < STALE_DAYS) return [];
  return [{ weight: WEIGHTS.staleFacts, text: `no scan has ended for ${countText(age, 'day')}` }];
}

function cutOffLines({ now }: DigestInput): readonly DigestLine[] {
  if (now.facts.endedAt !== undefined) return [];
  return [{ text: ['The last scan did not come to its end'], tone: 'unknown', place: PLACE }];
}

/** `Who was granted repositories: 12 of 300 read. Scan as an admin of the workspace.` */
function shortLine({ family, done, total, gaps }: FamilyCoverage): DigestLine {
  const read =
    total === undefined ? `${done} read, of how many is not known` : `${done} of ${total} read`;
  const [first] = gaps;
  const step = first === undefined ? '' : `. ${remedyFor(first)}`;
  return {
    text: [`${firstUpper(wordsOf(family))}: ${read}${step}`],
    tone: 'unknown',
    place: PLACE,
  };
}

function directoryLines({ directory, today }: DigestInput): readonly DigestLine[] {
  if (directory === undefined)
    return [
      {
        text: [
          'No User directory is loaded: who is active and who is billed is known as “at most”',
        ],
        tone: 'unknown',
        place: { view: 'seats' },
      },
    ];
  const age = daysSince(Date.parse(today), momentDay(directory.asOf)) ?? 0;
  if (age <= OLD_DIRECTORY_DAYS) return [];
  const text = `The User directory is ${countText(age, 'day')} old: export it again`;
  return [{ text: [text], tone: 'warning', place: { view: 'seats' } }];
}

/** Two lines for all that no scan of this kind tells. */
function closedLines(families: readonly FamilyCoverage[]): readonly DigestLine[] {
  const named = (state: FamilyCoverage['state']) =>
    families.filter((one) => one.state === state).map(({ family }) => wordsOf(family));
  const line = (start: string, names: readonly string[]): readonly DigestLine[] =>
    names.length === 0
      ? []
      : [{ text: [`${start}: ${names.join(', ')}`], tone: 'unknown', place: PLACE }];
  return [
    ...line('Not asked for', named('not-loaded')),
    ...line('No app may read', named('not-readable')),
  ];
}

const OUTSIDE: Readonly<Record<Exclude<CoverageFamily, FactFamily>, string>> = {
  'access-tokens': 'access tokens',
  'workspace-ssh-keys': 'SSH keys of the workspace',
  'project-branch-rules': 'branch rules of projects',
};

function wordsOf(family: CoverageFamily): string {
  return isFactFamily(family) ? NEED_WORDS[family].what : OUTSIDE[family];
}

function isFactFamily(family: CoverageFamily): family is FactFamily {
  return FACT_FAMILIES.some((one) => one === family);
}
