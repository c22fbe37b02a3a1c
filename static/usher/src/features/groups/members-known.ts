import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { sourceOfMembers } from '../../../../../src/domain/access/describe-group';
import { type Group } from '../../../../../src/domain/facts/facts';
import { type MembersKnown } from '../../lib/members-words';

/** What is inferred is as old as the oldest listing it was inferred from. */
export function membersKnown(index: AccessIndex, group: Group): MembersKnown {
  const { members } = group;
  const source = sourceOfMembers(index, group);
  if (members.state === 'unread') {
    const readAt = source === 'inferred' ? index.listingsReadAt : undefined;
    return { source, readAt, gap: members.gap };
  }
  const gap = members.state === 'partial' ? members.gap : undefined;
  return { source, readAt: members.readAt, gap };
}
