import { type AccountUuid } from '../../facts/ids';
import { type Facts } from '../../facts/facts';
import { projectSubject, repositorySubject } from '../../findings/evidence/missing-reads';
import { draftStep } from '../draft-step';
import { type DraftStep } from '../plan';
import { type PlanContext } from '../plan-context';
import { type KeptGrant } from './clean-up';
import { removalsOn, toScope } from './grant-removals';
import { type GrantRemoval } from './keep-what-is-needed';

/** Grants of their own that lay without effect under the admin role. */
export function listOlderGrants(facts: Facts, person: AccountUuid): readonly GrantRemoval[] {
  const scopes = [
    ...facts.projects.map(projectSubject),
    ...facts.repositories.map(repositorySubject),
  ];
  return removalsOn(facts, { kind: 'person', person }, scopes);
}

/** Takes away all of them but what is to be kept. */
export function olderGrantSteps(asked: {
  readonly context: PlanContext;
  readonly person: AccountUuid;
  readonly keep: readonly KeptGrant[];
}): readonly DraftStep[] {
  const { context, person, keep } = asked;
  const kept = new Set(keep.map(({ on }) => JSON.stringify(toScope(on))));
  return listOlderGrants(context.index.facts, person)
    .filter(({ on }) => !kept.has(JSON.stringify(toScope(on))))
    .map((action) =>
      draftStep(context, {
        ...{ action, phase: 'grants' },
        why: 'It lay without effect under the admin role, and would take effect again.',
      }),
    );
}
