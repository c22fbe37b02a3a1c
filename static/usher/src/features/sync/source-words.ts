import { plural, t } from '@lingui/core/macro';
import { MAX_ADDRESSES_AT_ONCE } from '../../../../../src/domain/directory/address-batches';
import { isComplete, rowsRead } from '../../../../../src/domain/facts/reading';
import { type GroupSource, type SourceOrigin } from '../../../../../src/domain/sync/group-source';
import { listInFigures } from '../../lib/plural';
import { batchesOf, type ReadableSource } from './store-source';

const ORIGIN_WORDS: Readonly<Record<SourceOrigin, string>> = {
  scim: t`SCIM export`,
  csv: t`CSV of members`,
  organization: t`organization data`,
};

/** `SCIM export: 12 groups, 240 memberships, 3 members matched with nobody`. */
export function sourceText({ origin, groups }: GroupSource): string {
  if (groups.state === 'unread') return t`${ORIGIN_WORDS[origin]}: groups not known`;
  const rows = rowsRead(groups);
  const members = rows.reduce((sum, one) => sum + rowsRead(one.members).length, 0);
  const unmatched = rows.reduce((sum, one) => sum + one.unmatched.length, 0);
  const untold = rows.filter((one) => !isComplete(one.members)).length;
  return listInFigures([
    groupsText(origin, rows.length, isComplete(groups)),
    plural(members, { one: '# membership', other: '# memberships' }),
    ...(unmatched === 0
      ? []
      : [t`${plural(unmatched, { one: '# member', other: '# members' })} matched with nobody`]),
    ...(untold === 0
      ? []
      : [
          t`${plural(untold, { one: '# group', other: '# groups' })} without a whole list of members`,
        ]),
  ]);
}

function groupsText(origin: SourceOrigin, count: number, isWhole: boolean): string {
  const groups = plural(count, { one: '# group', other: '# groups' });
  return isWhole
    ? t`${ORIGIN_WORDS[origin]}: ${groups}`
    : t`${ORIGIN_WORDS[origin]}: at least ${groups}`;
}

/** What the file would tell, before anything is asked or sent. */
export function chosenText(chosen: ReadableSource): string {
  if (chosen.is === 'source') return sourceText(chosen.source);
  const { origin, groups } = chosen.draft;
  const rows = groups.state === 'unread' ? [] : groups.value;
  const members = rows.reduce(
    (sum, { members: those }) => sum + (those.state === 'unread' ? 0 : those.value.length),
    0,
  );
  return listInFigures([
    groupsText(origin, rows.length, groups.state === 'complete'),
    plural(members, { one: '# membership', other: '# memberships' }),
  ]);
}

/** Which way the addresses take. */
export function askingText(chosen: ReadableSource): string {
  const addresses = batchesOf(chosen).reduce((sum, { length }) => sum + length, 0);
  if (addresses === 0) return t`No address has to be asked about.`;
  return t`Bitbucket is asked about ${plural(addresses, { one: '# address', other: '# addresses' })}, ${MAX_ADDRESSES_AT_ONCE} at a time. They are kept nowhere.`;
}
