import { type AccessIndex } from '../../access/access-index';
import { rangeInClass } from '../../access/class-range';
import { rankOf } from '../../access/level';
import { repositoryLabel } from '../../access/object-label';
import { isPerson } from '../../facts/facts';
import { createDepartures } from '../../findings/evidence/leavers';
import { listNamedPeople, type NamedPerson, namedKey } from '../../findings/evidence/named-people';
import { createNames } from '../../findings/evidence/names';
import { fingerprintOf } from '../../findings/fingerprint';
import { OFF_08 } from '../../findings/rules/offboarding/leaver-in-branch-rules';
import { type Action } from '../action';
import { draftStep } from '../draft-step';
import { type Hazard } from '../plan';
import { type CleanUpFound, type CleanUpItem } from './clean-up';
import { endedExemptions } from './ended-exemptions';
import { type Search } from './search';

/**
 * Branch rules and default reviewers that name people who left or cannot write there any more, and
 * exemptions of findings that have run out.
 */
export function findStaleExemptions(search: Search): CleanUpFound {
  const { evidence, isChosen } = search;
  const whyStale = createStaleness(search);
  const stale = listNamedPeople(evidence.facts).flatMap((named) => {
    const found = whyStale(named);
    return found === undefined || !isChosen(found.key) ? [] : [{ named, ...found }];
  });
  const items = stale.flatMap((one) => toItem(search, one));
  const ended = endedExemptions(search);
  return {
    items: [...items, ...ended.items],
    missing: OFF_08.find(evidence).missing,
    hazards: [...stale.flatMap(({ named }) => hazardOf(search, named)), ...ended.hazards],
  };
}

interface Staleness {
  readonly key: string;
  readonly why: string;
}

function createStaleness({ evidence }: Search): (named: NamedPerson) => Staleness | undefined {
  const { index } = evidence;
  const departureOf = createDepartures(evidence);
  const people = new Set(evidence.facts.accounts.filter(isPerson).map(({ uuid }) => uuid));
  return (named) => {
    const { repository, person } = named;
    const departure = departureOf(person);
    const subject = { kind: 'repository' as const, repository: repository.uuid };
    if (departure.state === 'left') {
      const key = fingerprintOf('OFF-08', subject, namedKey(named));
      return { key, why: `They ${departure.why.replace(/^is /, 'are ')}.` };
    }
    if (named.as.by !== 'rule' || !people.has(person) || !cannotWrite(index, named))
      return undefined;
    const key = fingerprintOf('no-write', subject, namedKey(named));
    return {
      key,
      why: 'They cannot write here: the exemption has no effect until they can again.',
    };
  };
}

/** For certain: a level that may be there is one. */
function cannotWrite(index: AccessIndex, { repository, person }: NamedPerson): boolean {
  const position = index.roster.positions.get(person);
  const of = index.classes.of[index.repositoryPositions.get(repository.uuid) ?? -1];
  if (position === undefined || of === undefined) return false;
  const { atMost, complete } = rangeInClass(index, of, position);
  return complete && rankOf(atMost) < rankOf('write');
}

function toItem(
  { context, evidence }: Search,
  { named, key, why }: Staleness & { readonly named: NamedPerson },
): readonly CleanUpItem[] {
  const action = toAction(named);
  if (action === undefined) return [];
  const { facts } = evidence;
  const where = repositoryLabel(facts, named.repository);
  const what = named.as.by === 'rule' ? `rule ${named.as.ruleKind}` : 'default reviewers';
  const says = `${createNames(facts).person(named.person)}: ${what} of ${where}`;
  const source = OFF_08.sources[1] ?? '';
  return [{ key, says, steps: [draftStep(context, { action, phase: 'branches', why, source })] }];
}

/** Nothing where Bitbucket does not tell from where a reviewer comes. */
function toAction({ repository, person, as }: NamedPerson): Action | undefined {
  const change = { person, before: true, after: false } as const;
  if (as.by === 'rule')
    return {
      kind: 'branch-exemption',
      repository: repository.uuid,
      rule: as.rule,
      ...change,
    };
  if (as.origin === 'repository')
    return { kind: 'default-reviewer', on: { repository: repository.uuid }, ...change };
  if (as.origin === 'unknown' || repository.project === undefined) return undefined;
  return { kind: 'default-reviewer', on: { project: repository.project }, ...change };
}

function hazardOf({ evidence }: Search, named: NamedPerson): readonly Hazard[] {
  const { facts } = evidence;
  const who = createNames(facts).person(named.person);
  const where = repositoryLabel(facts, named.repository);
  if (toAction(named) === undefined)
    return [
      {
        code: 'reviewer-of-unknown-origin',
        severity: 'not-known',
        says: `${who} is a default reviewer of ${where}, and nobody told whether by the repository or by its project.`,
        remedy: 'Look at the default reviewers of both by hand.',
      },
    ];
  if (named.as.by === 'rule' || named.as.origin === 'repository') return [];
  return [
    {
      code: 'reviewer-of-project',
      severity: 'medium',
      says: `${who} is a default reviewer of ${where} by its project: taken out there, they are for all its repositories.`,
    },
  ];
}
