import { listAdminBrakes } from './admin-brakes';
import { missingBrakes, staleBrake } from './fact-brakes';
import { groupBrakes } from './group-brakes';
import { protectedBrakes, removalsBrake, yourselfBrake } from './people-brakes';
import { type Brake } from './plan';
import { type PlanToBrake } from './plan-to-brake';
import { pusherBrakes } from './pusher-brakes';

/** Everything that was looked at: what stops, one brake for each subject, and what holds nothing up. */
export function listBrakes(plan: PlanToBrake): readonly Brake[] {
  return [
    ...listAdminBrakes(plan),
    yourselfBrake(plan),
    ...protectedBrakes(plan),
    removalsBrake(plan),
    ...pusherBrakes(plan),
    ...groupBrakes(plan),
    staleBrake(plan),
    ...missingBrakes(plan),
  ];
}
