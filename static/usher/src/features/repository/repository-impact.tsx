import { type AddedTo } from '../billing-impact/add-person-words';
import { LazyBillingImpact, LazyImpactOfWorkspace } from '../billing-impact/lazy-billing-impact';
import { type RepositoryView } from './repository-access';

/** What adding and removing people here does to the bill: told by the server, or worked out from all facts. */
export function RepositoryImpact({ view }: { readonly view: RepositoryView }) {
  const { workspace, repository, seat, index } = view;
  const { slug, name, isPrivate } = repository;
  const to: AddedTo = { kind: 'repository', workspace, slug, name, isPublic: !isPrivate };
  if (seat !== undefined) return <LazyBillingImpact impact={seat} to={to} />;
  return index === undefined ? null : <LazyImpactOfWorkspace index={index} to={to} />;
}
