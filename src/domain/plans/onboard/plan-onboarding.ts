import { enumerate } from '../../findings/evidence/names';
import { type Check, type PlanDraft } from '../plan';
import { type PlanContext } from '../plan-context';
import { type Arrival, listArrivals } from './arrivals';
import { invitationHazards } from './invitation-hazards';
import { invitationSteps } from './invitation-steps';
import { type OnboardingAsked } from './onboarding';
import { seatHazards } from './seat-hazards';
import { templateSteps } from './template-steps';
import { scimHazard } from './what-scim-does';

/**
 * Invites who is no member yet, and gives members what their template says. Made again after an acceptance
 * it goes on where the facts stand: some wait while others are granted. It raises the newcomers, nobody else.
 */
export function planOnboarding(asked: OnboardingAsked, context: PlanContext): PlanDraft {
  const arrivals = listArrivals(asked, context);
  const waiting = arrivals.filter(({ member }) => member === undefined);
  const granted = arrivals.flatMap(({ member, template }) =>
    member === undefined ? [] : [templateSteps({ context, person: member, template })],
  );
  return {
    kind: 'onboard',
    title: `Onboard ${enumerate(arrivals.map(({ label }) => label))}`,
    steps: [
      ...waiting.flatMap((arrival) => invitationSteps(context, arrival)),
      ...granted.flatMap(({ steps }) => steps),
    ],
    hazards: [
      ...seatHazards(context, waiting.length),
      ...invitationHazards(context, waiting),
      ...(waiting.length === 0 ? [] : [scimHazard(context.setup)]),
      ...granted.flatMap(({ hazards }) => hazards),
    ],
    checks: listChecks(arrivals),
    mayRaise: arrivals.flatMap(({ member }) => member ?? []),
  };
}

function listChecks(arrivals: readonly Arrival[]): readonly Check[] {
  const waiting = arrivals.filter(({ member }) => member === undefined);
  const acceptance: Check = {
    by: 'app',
    says: `${enumerate(waiting.map(({ label }) => label))} have accepted: scan, then make this plan again.`,
  };
  return [
    ...(waiting.length === 0 ? [] : [acceptance]),
    {
      by: 'companion',
      says: 'Their level on each project and repository is at least the template’s.',
    },
    {
      by: 'person',
      says: 'Their account is managed, uses two-step verification or single sign-on, and external people have a sponsor and an end date.',
    },
  ];
}
