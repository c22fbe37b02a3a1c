import { type AccessKey } from '../../facts/details';
import { type AccountUuid } from '../../facts/ids';
import { isComplete, type Reading } from '../../facts/reading';
import { listAccessKeys, type PlacedKey } from '../../findings/evidence/access-keys';
import { count } from '../../findings/evidence/names';
import { draftStep } from '../draft-step';
import { type DraftStep, type Hazard } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Leaver, nameAll } from './leaver';
import { answeredBy, type Part } from './offboarding';
import { SOURCES } from './offboarding-sources';

/**
 * Access keys that a leaver added: they belong to the project or the repository and go on working, so
 * whoever kept the private key still reads.
 */
export function planKeyReplacement(leavers: readonly Leaver[], context: PlanContext): Part {
  const { facts } = context.index;
  const keys = listAccessKeys(facts);
  const byPerson = new Map(leavers.map((leaver) => [leaver.person, leaver]));
  const theirs = keys.flatMap((placed) => {
    const leaver = adderOf(placed.key, byPerson);
    return leaver === undefined ? [] : [{ placed, leaver }];
  });
  const countPlaces = createPlaceCount(keys);
  const steps = theirs.map(({ placed, leaver }) =>
    toStep(placed, { leaver, context, places: countPlaces(placed.key) }),
  );
  return {
    steps,
    hazards: [
      ...keepWorking(
        theirs.map(({ leaver }) => leaver),
        steps,
      ),
      ...adderNotKnown(keys, leavers),
      ...notRead(context, leavers),
    ],
  };
}

function adderOf({ addedBy }: AccessKey, leavers: ReadonlyMap<AccountUuid, Leaver>) {
  return addedBy === undefined ? undefined : leavers.get(addedBy);
}

/** In how many places the same key stands. */
function createPlaceCount(keys: readonly PlacedKey[]): (key: AccessKey) => number {
  const places = new Map<string, number>();
  for (const { fingerprint } of keys.map(({ key }) => key))
    if (fingerprint !== undefined) places.set(fingerprint, (places.get(fingerprint) ?? 0) + 1);
  return ({ fingerprint }) => (fingerprint === undefined ? 1 : (places.get(fingerprint) ?? 1));
}

interface KeyAround {
  readonly leaver: Leaver;
  readonly context: PlanContext;
  readonly places: number;
}

function toStep(
  { key, subject, place }: PlacedKey,
  { leaver, context, places }: KeyAround,
): DraftStep {
  const label = key.label === '' ? `key ${key.id}` : `${key.label} (key ${key.id})`;
  const elsewhere =
    places > 1 ? ` The same key stands in ${places} places: replace it in all.` : '';
  return draftStep(context, {
    action: {
      kind: 'by-hand',
      code: 'replace-access-key',
      person: leaver.person,
      on:
        subject.kind === 'project'
          ? { project: subject.project }
          : { repository: subject.repository },
      about: label,
    },
    phase: 'automation',
    says: `Replace access key ${label} on ${place}, then delete the old one`,
    why: `${leaver.name} added it, and it goes on working after they leave.${usedText(key)}${elsewhere}`,
    source: SOURCES.keyRotation,
  });
}

function usedText({ lastUsedOn }: AccessKey): string {
  if (lastUsedOn === undefined) return '';
  return lastUsedOn === null ? ' It was never used.' : ` Last used ${lastUsedOn.slice(0, 10)}.`;
}

function keepWorking(adders: readonly Leaver[], steps: readonly DraftStep[]): readonly Hazard[] {
  if (adders.length === 0) return [];
  const keys = count(adders.length, 'access key');
  const verb = adders.length === 1 ? 'keeps' : 'keep';
  return [
    {
      code: 'access-key-keeps-working',
      severity: 'high',
      says: `${keys} that ${nameAll([...new Set(adders)])} added ${verb} working after they leave.`,
      remedy: 'Replaced in this plan, one by one.',
      ...answeredBy(steps),
      source: SOURCES.keyRotation,
    },
  ];
}

function adderNotKnown(keys: readonly PlacedKey[], leavers: readonly Leaver[]): readonly Hazard[] {
  const unsigned = keys.filter(({ key }) => key.addedBy === undefined).length;
  if (unsigned === 0) return [];
  return [
    {
      code: 'access-key-adder-not-known',
      severity: 'not-known',
      says: `Bitbucket does not say who added ${count(unsigned, 'access key')}; ${nameAll(leavers)} may have.`,
      remedy: 'Look through them on the keys page.',
      source: SOURCES.keyRotation,
    },
  ];
}

function notRead({ index }: PlanContext, leavers: readonly Leaver[]): readonly Hazard[] {
  const { lists, projects, repositories } = index.facts;
  const readings: readonly Reading<unknown>[] = [...projects, ...repositories].map(
    ({ accessKeys }) => accessKeys,
  );
  const open = readings.filter((reading) => !isComplete(reading)).length;
  const isListOpen = !isComplete(lists.projects) || !isComplete(lists.repositories);
  if (open === 0 && !isListOpen) return [];
  const where = isListOpen
    ? 'Not all projects and repositories were read'
    : `Access keys of ${open} of ${readings.length} projects and repositories were not read`;
  return [
    {
      code: 'access-keys-not-known',
      severity: 'not-known',
      says: `${where}: keys that ${nameAll(leavers)} added there would keep working.`,
      remedy:
        'Read them with the usher command (collect) and load the file, then make the plan again.',
      source: SOURCES.keyLevels,
    },
  ];
}
