import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const AuditPage = lazy(async () => ({ default: (await import('./audit-page')).AuditPage }));

/** Few need an archive, so its code comes when somebody asks for one. */
export function LazyAudit(props: ComponentProps<typeof AuditPage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading the auditor pack`} />}>
      <AuditPage {...props} />
    </Suspense>
  );
}
