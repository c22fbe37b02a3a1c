import { Trans } from '@lingui/react/macro';
import { formatAge, formatMoment } from '../lib/dates';
import { membersSourceWord, type MembersKnown } from '../lib/members-words';
import { useNow } from '../lib/use-now';
import { NotKnown } from './not-known';
import './marks.css';

/** Where the members of a group are known from, with the age of that knowledge. */
export function MembersTag({ known: { source, readAt } }: { readonly known: MembersKnown }) {
  const now = useNow();
  if (source === 'none')
    return (
      <NotKnown>
        <Trans>members not known</Trans>
      </NotKnown>
    );
  return (
    <>
      <span className="tag">{membersSourceWord(source)}</span>
      {readAt === undefined ? null : (
        <span className="subtle" title={formatMoment(readAt)}>
          {' '}
          {formatAge(now - readAt)}
        </span>
      )}
    </>
  );
}
