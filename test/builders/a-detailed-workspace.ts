import { type Facts } from '../../src/domain/facts/facts';
import { groupSlug } from '../../src/domain/facts/ids';
import {
  aGroup,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from './facts-builders';

const ann = aPerson({ displayName: 'Ann', addedOn: '2026-01-02T03:04:05Z' });
const bob = aPerson({ displayName: 'Bob', nickname: 'bobby', role: 'owner' });

/** A little of everything that version 1 of a snapshot could hold: the files of that version hold this. */
export function aDetailedWorkspace(): Facts {
  return someFacts({
    accounts: [ann, bob],
    groups: [
      aGroup({ name: 'Developers', members: partial([ann.uuid]), membersSource: 'groups-api' }),
    ],
    projects: [
      aProject({
        personGrants: complete([aPersonGrant(bob, 'create-repo')]),
        accessKeys: complete([{ id: 7, label: 'deploy', bits: 2048, addedBy: bob.uuid }]),
      }),
    ],
    repositories: [
      aRepository({
        createdOn: '2026-01-02',
        forkPolicy: 'no_forks',
        groupGrants: complete([{ group: groupSlug('only-named-here'), level: 'write' }]),
        personGrants: unread('not-an-admin'),
        listing: complete([aListedLevel(ann, 'write')]),
        defaultReviewers: complete([{ person: ann.uuid, origin: 'project' }]),
        overrides: complete({ settings: [{ name: 'branching_model', isOverridden: true }] }),
        forks: complete([{ fullName: 'acme/copy', isPrivate: true, isHere: true }]),
      }),
    ],
    webhooks: complete([{ uuid: '{1}', origin: 'https://ci.example', isActive: true }]),
    invitations: complete([{ invitedBy: bob.uuid, groups: ['artists'] }]),
  });
}
