import { type AccountUuid, type GroupSlug } from './ids';

/** Members of groups as somebody's file tells them, whole groups only. */
export interface GroupMemberList {
  /** When the file was true, milliseconds since 1970. */
  readonly asOf: number;
  readonly groups: readonly ListedGroup[];
}

export interface ListedGroup {
  readonly group: GroupSlug;
  readonly members: readonly AccountUuid[];
}
