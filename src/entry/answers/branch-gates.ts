import { type BranchGates } from '../../contract/branch-gates';
import { type PayloadOf } from '../../contract/functions';
import { toBranchGates } from '../../contract/to-branch-gates';
import { type CallerOf } from '../authorize';
import { findRepositoryAsked } from '../branches/repository-asked';
import { type Deps } from '../compose';

/**
 * Who may push and merge to a branch of the repository asked about, among those with access there. The
 * plan is what an admin of the workspace typed in.
 * @throws ContractFailure, NotInFactsError
 */
export async function answerBranchGates(
  { facts, settings }: Pick<Deps, 'facts' | 'settings'>,
  caller: CallerOf['page-admin'],
  { repository: named, branch }: PayloadOf<'getBranchGates'>,
): Promise<BranchGates> {
  const asked = { caller, repository: named, by: 'getBranchGates' } as const;
  const repository = await findRepositoryAsked(facts, asked);
  const [index, { setup }] = await Promise.all([facts.getIndex(), settings.getSettings()]);
  return toBranchGates(index, { repository, branch, setup: setup.value });
}
