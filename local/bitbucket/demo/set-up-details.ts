import { publicKey } from '../public-key';
import { daysBefore } from '../timestamps';
import {
  type AccessKeyRecord,
  type ForkElsewhereRecord,
  type InvitationRecord,
  type Uuid,
  type WebhookRecord,
  type WorkspaceData,
} from '../workspace-data';
import { ACCESS_KEYS } from './access-keys';
import { FORKS_ELSEWHERE, FORMER_PEOPLE, INVITATIONS } from './comings-and-goings';
import { accountIdFrom, uuidFrom } from './demo-ids';
import { PEOPLE } from './people';
import { WEBHOOKS } from './webhooks';

/** Somebody of acme, also one who left. Throws when there is nobody of that id. */
export function anybodyUuid(id: string): Uuid {
  const known: readonly { readonly id: string }[] = [...PEOPLE, ...FORMER_PEOPLE];
  if (!known.some((one) => one.id === id)) throw new Error(`acme never had anybody called ${id}.`);
  return uuidFrom(`person ${id}`);
}

/** What the workspace has besides people, groups, projects and repositories. */
export const workspaceDetails = (
  now: number,
): Pick<WorkspaceData, 'formerMembers' | 'webhooks' | 'invitations' | 'forksElsewhere'> => ({
  formerMembers: FORMER_PEOPLE.map(({ id, name }) => ({
    uuid: anybodyUuid(id),
    type: 'user',
    displayName: name,
    accountId: accountIdFrom(id),
    nickname: id,
  })),
  webhooks: webhooksOn(undefined, now),
  invitations: INVITATIONS.map((invitation): InvitationRecord => {
    const { email, by, sentDaysAgo, groups = [], repository } = invitation;
    return {
      email,
      groups,
      invitedBy: anybodyUuid(by),
      sentOn: daysBefore(now, sentDaysAgo),
      ...(repository !== undefined && {
        repository: { uuid: uuidFrom(`repository ${repository}`), level: 'write' },
      }),
    };
  }),
  forksElsewhere: FORKS_ELSEWHERE.map(
    ({ of, workspace, isPublic = false, readers = [], forkedDaysAgo }): ForkElsewhereRecord => ({
      uuid: uuidFrom(`repository ${workspace}/${of}`),
      slug: of,
      workspace: { uuid: uuidFrom(`workspace ${workspace}`), slug: workspace, name: workspace },
      parent: uuidFrom(`repository ${of}`),
      isPrivate: !isPublic,
      readers: readers.map(anybodyUuid),
      createdOn: daysBefore(now, forkedDaysAgo),
    }),
  ),
});

/** The access keys of a project, by its key, or of a repository, by its slug. */
export const accessKeysOn = (
  on: { readonly project: string } | { readonly repository: string },
  now: number,
): AccessKeyRecord[] =>
  ACCESS_KEYS.flatMap((key, position) => {
    const { projects = [], repositories = [], label, usedDaysAgo } = key;
    const place =
      'project' in on ? projects.indexOf(on.project) : repositories.indexOf(on.repository);
    if (place === -1) return [];
    return [
      {
        id: 4100 + 10 * position + place,
        label,
        key: publicKey(key),
        comment: `${key.seed.replaceAll(' ', '-')}@acme.example`,
        addedBy: anybodyUuid(key.by),
        createdOn: daysBefore(now, key.addedDaysAgo),
        lastUsedOn: usedDaysAgo === 'never' ? null : daysBefore(now, usedDaysAgo),
      },
    ];
  });

/** The webhooks of a repository, by its slug; of the workspace when undefined. */
export const webhooksOn = (slug: string | undefined, now: number): WebhookRecord[] =>
  WEBHOOKS.filter(({ on }) => on === slug).map(
    ({ id, url, isActive = true, hasSecret = false, skipsCertificate = false, events }) => ({
      uuid: uuidFrom(`webhook ${id}`),
      url,
      description: id,
      isActive,
      hasSecret,
      skipsCertificate,
      events: events ?? ['repo:push'],
      createdOn: daysBefore(now, 300),
    }),
  );
