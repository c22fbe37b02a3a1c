import { t } from '@lingui/core/macro';
import { lazy, Suspense } from 'react';
import { type RoleId } from '../../../../../src/domain/roles/role-card';
import { Loading } from '../../components/state-view';

const Card = lazy(async () => {
  const { RoleCard } = await import('./role-card');
  return { default: RoleCard };
});

/** The words of the cards are long, and a table can be read without them. */
export function LazyRoleCard({ role }: { readonly role: RoleId }) {
  return (
    <Suspense fallback={<Loading what={t`Loading what the role means`} />}>
      <Card role={role} />
    </Suspense>
  );
}
