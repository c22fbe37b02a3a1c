import { type Facts } from '../../../facts/facts';
import { type AccountUuid } from '../../../facts/ids';
import { listMembers, missingMembers } from '../../evidence/members';
import { enumerate } from '../../evidence/names';
import { type Rule } from '../../rule';
import { cannotTell, missingAmong, verdict } from '../../verdict';

export const SEAT_08: Rule = {
  id: 'SEAT-08',
  title: 'Person billed in several workspaces',
  severity: 'low',
  category: 'seats',
  why: 'Bitbucket bills each person once in every workspace.',
  remedy: 'Merge the workspaces, or end the membership that is not needed.',
  remedyAt: 'user-directory',
  sources: [
    'https://community.atlassian.com/forums/Bitbucket-questions/Would-our-organization-be-billed-per-user-per-workspace-or-per/qaq-p/3134533',
  ],
  needs: ['members', 'other-workspaces'],
  find: ({ facts, otherWorkspaces }) => {
    if (otherWorkspaces === undefined) return cannotTell('other-workspaces');
    const elsewhere = otherWorkspaces.filter(
      ({ workspace }) => workspace.uuid !== facts.workspace.uuid,
    );
    const placesOf = collectPlaces(elsewhere);
    const matches = listMembers(facts).flatMap(({ uuid }) => {
      const places = placesOf.get(uuid);
      if (places === undefined) return [];
      const found = `Also a member of ${enumerate(places)}. Whether that is a paid plan is not known here.`;
      return [{ subject: { kind: 'person' as const, person: uuid }, evidence: [found] }];
    });
    const unread = missingAmong(
      'other-workspaces',
      'lists of members',
      elsewhere.map(({ lists }) => lists.members),
    );
    return verdict(matches, [...missingMembers(facts), ...unread]);
  },
};

function collectPlaces(workspaces: readonly Facts[]): ReadonlyMap<AccountUuid, readonly string[]> {
  const places = new Map<AccountUuid, string[]>();
  for (const facts of workspaces)
    for (const { uuid } of listMembers(facts))
      places.set(uuid, [...(places.get(uuid) ?? []), `workspace ${facts.workspace.slug}`]);
  return places;
}
