import { type Reading, rowsRead } from '../facts/reading';
import { type GroupSource } from './group-source';

/** Atlassian account ids of everybody the groups hold. */
export function listSourceAccounts({ groups }: GroupSource): ReadonlySet<string> {
  return new Set(rowsRead(groups).flatMap(({ members }) => rowsRead(members)));
}

/** The groups without these accounts. */
export function forgetInSource(source: GroupSource, forgotten: ReadonlySet<string>): GroupSource {
  const groups = within(source.groups, (rows) =>
    rows.map((group) => ({
      ...group,
      members: within(group.members, (ids) => ids.filter((id) => !forgotten.has(id))),
    })),
  );
  return { ...source, groups };
}

function within<T>(reading: Reading<T>, change: (value: T) => T): Reading<T> {
  return reading.state === 'unread' ? reading : { ...reading, value: change(reading.value) };
}
