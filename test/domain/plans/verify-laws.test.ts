import * as fc from 'fast-check';
import { type Level, rankOf } from '../../../src/domain/access/level';
import { type Facts } from '../../../src/domain/facts/facts';
import { type AccountUuid, type RepositoryUuid } from '../../../src/domain/facts/ids';
import { type ScanJob, type ScanRecord } from '../../../src/domain/facts/scan-record';
import { rowsRead } from '../../../src/domain/facts/reading';
import { finishPlan } from '../../../src/domain/plans/finish-plan';
import { type Plan } from '../../../src/domain/plans/plan';
import { listTouchedJobs } from '../../../src/domain/plans/touched-jobs';
import { verifyByReadings } from '../../../src/domain/plans/verify-by-readings';
import { arbitraryDraftOfSeen } from '../../builders/arbitrary-draft';
import { bruteForceLevel } from '../../builders/brute-force';
import { READ_AT } from '../../builders/facts-builders';
import { arbitraryHiddenMembers } from '../../builders/hidden-members';
import { appliedTo } from '../../builders/plan-laws';

/** What Bitbucket answers now. */
function readAgain(truth: Facts, job: ScanJob): ScanRecord {
  return { job, at: READ_AT + 1, rows: listRows(truth, job) } as ScanRecord;
}

function listRows(truth: Facts, job: ScanJob): readonly unknown[] {
  if (job.kind === 'members') return truth.accounts.filter(({ role }) => role !== undefined);
  if (job.kind === 'repositories') return truth.repositories;
  const uuid = 'project' in job ? job.project : 'repository' in job ? job.repository : undefined;
  const places = [...truth.projects, ...truth.repositories].filter((one) => one.uuid === uuid);
  return places.flatMap(({ groupGrants, personGrants }): readonly unknown[] =>
    rowsRead<unknown>(job.kind.endsWith('group-grants') ? groupGrants : personGrants),
  );
}

function rankIn(
  facts: Facts,
  uuid: RepositoryUuid,
  { person, withPublic }: { readonly person: AccountUuid; readonly withPublic: boolean },
): number {
  const repository = facts.repositories.find((one) => one.uuid === uuid);
  if (repository === undefined) throw new RangeError(uuid);
  return rankOf(bruteForceLevel(facts, person, { repository, withPublic }) as Level);
}

function listLeavers({ steps }: Plan): ReadonlySet<AccountUuid> {
  return new Set(
    steps.flatMap(({ action }) =>
      action.kind === 'workspace-role' && action.after === 'none' ? [action.person] : [],
    ),
  );
}

const drafted = arbitraryDraftOfSeen(arbitraryHiddenMembers);

test('a plan that was carried out is told so, and what is said to be left is no more than there is', () => {
  fc.assert(
    fc.property(drafted, ({ truth, seen, context, draft }) => {
      const plan = finishPlan(draft, context);
      const after = appliedTo(truth, plan);
      const records = listTouchedJobs(plan, seen).map((job) => readAgain(after, job));
      const { steps, remaining } = verifyByReadings(plan, seen, records);
      const proofs = new Set(steps.map(({ proof }) => proof));
      expect(proofs.has('not-yet') || proofs.has('differs')).toBe(false);
      // Grants of leavers that the plan does not touch are taken as they were known.
      const leaving = listLeavers(plan);
      for (const { person, level, atMost, repositories } of remaining)
        for (const uuid of leaving.has(person) ? [] : repositories) {
          const held = rankIn(after, uuid, { person, withPublic: true });
          expect([rankOf(level) <= held, held <= rankOf(atMost)]).toEqual([true, true]);
        }
    }),
    { numRuns: 150 },
  );
});

test('of a plan of which nothing was done, whoever it takes access from is told to hold it still, or that they may', () => {
  fc.assert(
    fc.property(drafted, ({ truth, seen, context, draft }) => {
      const plan = finishPlan(draft, context);
      const records = listTouchedJobs(plan, seen).map((job) => readAgain(truth, job));
      const { remaining } = verifyByReadings(plan, seen, records);
      const told = new Set(
        remaining.flatMap(({ person, repositories }) =>
          repositories.map((repository) => `${person} ${repository}`),
        ),
      );
      for (const { person, repositories, after } of plan.effects.access)
        for (const uuid of repositories)
          if (rankIn(truth, uuid, { person, withPublic: false }) > rankOf(after.atMost))
            expect(told).toContain(`${person} ${uuid}`);
    }),
    { numRuns: 150 },
  );
});
