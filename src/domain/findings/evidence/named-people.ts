import { type DefaultReviewer } from '../../facts/details';
import { type Facts, type Repository } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';

/** Somebody whom a repository names by name: on the list of a branch rule, or as a default reviewer. */
export interface NamedPerson {
  readonly repository: Repository;
  readonly person: AccountUuid;
  readonly as: NamedAs;
}

export type NamedAs =
  | { readonly by: 'rule'; readonly rule: number; readonly ruleKind: string }
  | { readonly by: 'reviewer'; readonly origin: DefaultReviewer['origin'] };

/** As far as branch rules and default reviewers were read. */
export function listNamedPeople({ repositories }: Facts): readonly NamedPerson[] {
  const named: NamedPerson[] = [];
  for (const repository of repositories) {
    for (const { id, kind, people } of rowsRead(repository.branchRules))
      for (const person of people)
        named.push({ repository, person, as: { by: 'rule', rule: id, ruleKind: kind } });
    for (const { person, origin } of rowsRead(repository.defaultReviewers))
      named.push({ repository, person, as: { by: 'reviewer', origin } });
  }
  return named;
}

/** Tells the entries of one repository apart; the same in every scan. */
export function namedKey({ as, person }: NamedPerson): string {
  return `${as.by === 'rule' ? `rule ${as.rule}` : 'reviewer'} ${person}`;
}
