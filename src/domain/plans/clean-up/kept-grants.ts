import { type AccessIndex } from '../../access/access-index';
import { rangeInClass } from '../../access/class-range';
import { rangeOnProject } from '../../access/explain-access';
import { type Level, onRepository, rankOf } from '../../access/level';
import { type AccountUuid } from '../../facts/ids';
import { createNames } from '../../findings/evidence/names';
import { scopeName } from '../../findings/evidence/scopes';
import { type Action } from '../action';
import { draftStep } from '../draft-step';
import { findValue } from '../found-value';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type KeptGrant } from './clean-up';
import { levelWords, toScope } from './grant-removals';

interface Keeping {
  readonly context: PlanContext;
  /** As it would be without the admin role. */
  readonly demoted: AccessIndex;
  readonly person: AccountUuid;
  readonly keep: readonly KeptGrant[];
}

/** Grants of what they are to keep and would not have by any other path. */
export function keptGrantSteps(keeping: Keeping): {
  readonly steps: readonly DraftStep[];
  readonly hazards: readonly Hazard[];
} {
  const wanted = keeping.keep.filter((one) => !isHeldAnyway(keeping, one));
  const planned = wanted.map((one) => toStep(keeping, one));
  return {
    steps: planned.flatMap(({ step }) => step ?? []),
    hazards: planned.flatMap(({ hazard }) => hazard ?? []),
  };
}

function isHeldAnyway({ demoted, person }: Keeping, { on, level }: KeptGrant): boolean {
  const position = demoted.roster.positions.get(person) ?? -1;
  if ('project' in on) {
    const project = demoted.projects.get(on.project);
    if (project === undefined) return false;
    return rankOf(rangeOnProject({ index: demoted, position }, project).level) >= rankOf(level);
  }
  const of = demoted.classes.of[demoted.repositoryPositions.get(on.repository) ?? -1];
  if (of === undefined) return false;
  const held = rangeInClass(demoted, { ...of, isPublic: false }, position).level;
  return rankOf(held) >= rankOf(onRepository(level));
}

function toStep(
  { context, person }: Keeping,
  { on, level }: KeptGrant,
): { readonly step?: DraftStep; readonly hazard?: Hazard } {
  const { facts } = context.index;
  // A repository knows no "create repositories".
  const after: Level = 'repository' in on ? onRepository(level) : level;
  const asked: Action = { kind: 'person-grant', on, person, before: 'none', after };
  const found = findValue(facts, asked);
  const names = createNames(facts);
  const where = scopeName(toScope(on), names);
  if (found.state === 'not-known')
    return {
      hazard: {
        code: 'grant-not-known',
        severity: 'not-known',
        says: `${levelWords(after)} on ${where} is not among the steps: what ${names.person(person)} was granted there was not read.`,
        remedy: 'Scan again, then make this plan again.',
      },
    };
  const action: Action = { ...asked, before: found.value as Level };
  const why = `They are to keep ${levelWords(after)} on ${where}, and no other path gives it to them.`;
  return { step: draftStep(context, { action, phase: 'grants', why }) };
}
