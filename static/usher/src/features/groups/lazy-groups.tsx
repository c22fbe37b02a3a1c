import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const GroupsPage = lazy(async () => ({ default: (await import('./groups-pages')).GroupsPage }));
const GroupPage = lazy(async () => ({ default: (await import('./groups-pages')).GroupPage }));

type Props = ComponentProps<typeof GroupsPage> & { readonly of: 'groups' | 'group' };

/** The first page needs none of this, so its code comes when somebody looks at groups. */
export function LazyGroups({ of, ...props }: Props) {
  return (
    <Suspense fallback={<Loading what={t`Loading groups`} />}>
      {of === 'groups' ? <GroupsPage {...props} /> : <GroupPage {...props} />}
    </Suspense>
  );
}
