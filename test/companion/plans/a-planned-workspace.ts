import { writeFileSync } from 'node:fs';
import { type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { CHANGE_SCOPES, DETAIL_SCOPES, SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';
import { type Action } from '../../../src/domain/plans/action';
import { type Plan } from '../../../src/domain/plans/plan';
import { sealPlan, type SealedPlan, toPlanFile } from '../../../src/snapshot/plan-file';
import { workspaceUuid } from '../../../src/domain/facts/ids';
import { aWorkspaceToChange, EVERY_CHANGE, toSteps } from '../../builders/a-workspace-to-change';
import { runHere } from '../fake-terminal';
import { type Credentials } from '../run-usher';
import { issueToken, openWorkspace, type SimulatedWorkspace } from '../simulated-workspace';
import { olga } from '../../peers/small-workspace';
import { type Ran, runAnswering } from './at-a-terminal';

/** A workspace with a plan for it, and the token of an admin who may change it. */
export interface PlannedWorkspace extends SimulatedWorkspace {
  readonly admin: Credentials;
  readonly planFile: string;
  readonly resultFile: string;
  /** Nobody is protected. */
  readonly settings: string;
  readonly writePlan: (given?: Partial<Plan>) => Promise<SealedPlan>;
  readonly run: (args: readonly string[]) => ReturnType<typeof runHere>;
  readonly answer: (
    args: readonly string[],
    answers: readonly string[],
    now?: () => number,
  ) => Promise<Ran>;
  /** Requests that were no GET. */
  readonly countChanges: () => number;
}

export async function openPlanned(
  data: WorkspaceData = aWorkspaceToChange(),
): Promise<PlannedWorkspace> {
  const there = await openWorkspace(data, { centrallyManaged: 'bitbucket' });
  const scopes = [...SCAN_SCOPES, ...DETAIL_SCOPES, ...CHANGE_SCOPES];
  const admin = issueToken(there.bitbucket, { account: olga.uuid, scopes });
  const planFile = there.fileOf('plan.json');
  const settings = there.fileOf('settings.json');
  writeFileSync(
    settings,
    '{"protectedPeople": [], "setup": {"managedIn": "bitbucket", "plan": "standard"}}',
  );
  const more = ['--api', there.api, '--settings', settings];
  return {
    ...there,
    ...{ admin, planFile, settings, resultFile: there.fileOf('plan.result.json') },
    writePlan: async (given = {}) => {
      const plan = await sealPlan(aPlan(data, given));
      writeFileSync(planFile, toPlanFile(plan));
      return plan;
    },
    run: (args) => runHere([...args, ...more], admin),
    answer: (args, answers, now) =>
      runAnswering([...args, ...more], answers, { env: admin, ...(now && { now }) }),
    countChanges: () =>
      Object.entries(there.bitbucket.stats().byPath)
        .filter(([path]) => !path.startsWith('GET '))
        .reduce((sum, [, count]) => sum + count, 0),
  };
}

const HOUR_MS = 3_600_000;

function aPlan({ workspace }: WorkspaceData, given: Partial<Plan>): Plan {
  const { uuid, slug, name } = workspace;
  const madeAt = Date.now() - 1000;
  const nobody = { atLeast: 9, atMost: 9 };
  return {
    ...{ kind: 'clean-up', title: 'Change a little', madeAt, expiresAt: madeAt + 24 * HOUR_MS },
    workspace: { uuid: workspaceUuid(uuid), slug, name },
    steps: toSteps(LITTLE),
    effects: { access: [], gates: [], seats: { before: nobody, after: nobody }, outcomes: [] },
    ...{ hazards: [], brakes: [], releases: [], checks: [], facts: [], names: {} },
    ...given,
  };
}

/** Of one person who is no admin: the exemption, being a reviewer, the grants. */
export const LITTLE: readonly Action[] = EVERY_CHANGE.slice(0, 5);
