import { type Repository } from '../facts/facts';
import { rowsRead } from '../facts/reading';

export interface NamedBranch {
  readonly name: string;
  /** Who names it: a branch that a rule names need not exist. */
  readonly namedBy: 'main-branch' | 'development' | 'production' | 'rule';
}

/** The branches that the facts name, each once: to be offered, beside any other name. */
export function listBranchesNamed(
  repository: Pick<Repository, 'mainBranch' | 'branchingModel' | 'branchRules'>,
): readonly NamedBranch[] {
  const { mainBranch, branchingModel, branchRules } = repository;
  const model = branchingModel.state === 'unread' ? undefined : branchingModel.value;
  const named: { name: string | undefined; namedBy: NamedBranch['namedBy'] }[] = [
    { name: mainBranch, namedBy: 'main-branch' },
    { name: model?.development, namedBy: 'development' },
    { name: model?.production, namedBy: 'production' },
    ...rowsRead(branchRules).map(({ match }) => ({
      name: match.by === 'pattern' && !match.pattern.includes('*') ? match.pattern : undefined,
      namedBy: 'rule' as const,
    })),
  ];
  const found = new Map<string, NamedBranch>();
  for (const { name, namedBy } of named)
    if (name !== undefined && name !== '' && !found.has(name)) found.set(name, { name, namedBy });
  return [...found.values()];
}
