import { type AccessIndex } from '../../access/access-index';
import { type AccountUuid, type RepositoryUuid } from '../../facts/ids';
import { toExpiryNotice } from '../../privacy/delete-after';
import { type Plan } from '../plan';
import { namesFrom } from '../plan-names';
import { type EvidenceAccess, type EvidencePack, type EvidenceRun } from './evidence-pack';
import { type EvidenceAsked, type Namer } from './evidence-asked';
import { levelText, listNotVerified } from './not-verified';
import { toEvidenceSteps } from './evidence-steps';
import { type KeptRun } from './kept-run';

export interface EvidenceContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For names the plan does not carry; missing: ids stand for them. */
  readonly index?: AccessIndex;
}

/**
 * The record of a plan: who asked, what was done when, what it changed, what was read again, and what nobody
 * could verify. Says when it has to be deleted, like every file with names in it.
 */
export function toEvidencePack(asked: EvidenceAsked, context: EvidenceContext): EvidencePack {
  const { plan, result, verification, approval } = asked;
  const nameOf = createNamer(plan, context);
  const steps = toEvidenceSteps(asked, nameOf);
  const { slug, name } = plan.workspace;
  return {
    ...{ format: 'usher-evidence', version: 1 },
    ...toExpiryNotice(context.now),
    ...{ title: plan.title, kind: plan.kind, hash: plan.hash, writtenAt: context.now },
    workspace: { slug, name },
    asked: deed(plan.madeAt, plan.madeBy, nameOf),
    ...(approval && { approved: deed(approval.at, approval.by, nameOf) }),
    ...(result && { applied: toRun(result, nameOf) }),
    ...(verification && {
      verified: {
        ...deed(verification.at, verification.by, nameOf),
        source: verification.source,
        isProven: verification.found.isProven,
      },
    }),
    steps,
    access: toAccess(asked, nameOf),
    seats: plan.effects.seats,
    ...(plan.effects.bill && { bill: plan.effects.bill }),
    releases: [...plan.releases, ...(result?.releases ?? [])].map(
      ({ brake, reason, releasedAt, releasedBy }) => ({
        ...deed(releasedAt, releasedBy, nameOf),
        ...{ brake, reason },
      }),
    ),
    hazards: plan.hazards.map(({ severity, says, remedy, source }) => ({
      ...{ severity, says },
      ...(remedy !== undefined && { remedy }),
      ...(source !== undefined && { source }),
    })),
    facts: plan.facts,
    notVerified: listNotVerified(asked, steps, nameOf),
  };
}

/** As the plan calls them: what was decided was decided under these names. */
function createNamer({ names }: Plan, { index }: EvidenceContext): Namer {
  const found = index && namesFrom(index);
  return (id) => {
    const known = names[id];
    if (known !== undefined || found === undefined) return known ?? id;
    const person = found.person(id as AccountUuid);
    return person === id ? found.place({ repository: id as RepositoryUuid }) : person;
  };
}

function deed(at: number, by: AccountUuid | undefined, nameOf: Namer) {
  return { at, ...(by !== undefined && { by: nameOf(by) }) };
}

function toRun(result: KeptRun, nameOf: Namer): EvidenceRun {
  const { startedAt, appliedBy, outcome, entries, undoneAt } = result;
  const endedAt = entries.at(-1)?.at;
  return {
    ...deed(startedAt, appliedBy, nameOf),
    outcome,
    ...(endedAt !== undefined && { endedAt }),
    ...(undoneAt !== undefined && { undoneAt }),
  };
}

function toAccess({ plan, verification }: EvidenceAsked, nameOf: Namer): readonly EvidenceAccess[] {
  const left = new Map<string, ReadonlySet<RepositoryUuid>>();
  for (const { person, repositories } of verification?.found.remaining ?? [])
    left.set(person, new Set([...(left.get(person) ?? []), ...repositories]));
  return plan.effects.access.map(({ person, before, after, repositories }) => ({
    person: nameOf(person),
    repositories: repositories.map(nameOf),
    before: levelText(before),
    after: levelText(after),
    ...(verification && {
      left: repositories.some((one) => left.get(person)?.has(one)) ? 'more' : 'as-planned',
    }),
  }));
}
