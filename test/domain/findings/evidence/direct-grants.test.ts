import { createAccessIndex } from '../../../../src/domain/access/access-index';
import { type GroupGrant } from '../../../../src/domain/facts/facts';
import { listDirectGrants } from '../../../../src/domain/findings/evidence/direct-grants';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../../builders/facts-builders';

const jane = aPerson({ displayName: 'Jane' });
const [artists, builders] = ['Artists', 'Builders'].map((name) =>
  aGroup({ name, members: complete([jane.uuid]) }),
) as [ReturnType<typeof aGroup>, ReturnType<typeof aGroup>];

/** What else gives Jane access to a repository on which she has a grant of her own. */
function otherPath(own: readonly GroupGrant[], ofProject: readonly GroupGrant[] = []) {
  const project = aProject({ groupGrants: complete([...ofProject]) });
  const repository = aRepository({
    project: project.uuid,
    groupGrants: complete([...own]),
    personGrants: complete([aPersonGrant(jane, 'read')]),
  });
  const index = createAccessIndex(
    someFacts({
      accounts: [jane],
      groups: [artists, builders],
      projects: [project],
      repositories: [repository],
    }),
  );
  const [grant] = listDirectGrants(index);
  expect(grant).toMatchObject({ person: jane.uuid, level: 'read' });
  return grant?.other;
}

test('nobody else gives anything: no other path is told', () => {
  expect(otherPath([])).toBeUndefined();
});

test.each([[[artists, builders] as const], [[builders, artists] as const]])(
  'of two paths alike the same one is told, in whichever order they are listed',
  (groups) => {
    const grants = groups.map((group) => aGroupGrant(group, 'write'));
    expect(otherPath(grants)).toEqual({ level: 'write', from: 'repository', group: artists.slug });
    expect(otherPath([], grants)).toEqual({ level: 'write', from: 'project', group: artists.slug });
  },
);

test('the highest is told, wherever it comes from', () => {
  const read = aGroupGrant(artists, 'read');
  const admin = aGroupGrant(builders, 'admin');
  const told = { level: 'admin', group: builders.slug };
  expect(otherPath([read, admin])).toEqual({ ...told, from: 'repository' });
  expect(otherPath([admin, read])).toEqual({ ...told, from: 'repository' });
  expect(otherPath([read], [admin])).toEqual({ ...told, from: 'project' });
});

test('what may create repositories acts as write on those that are there', () => {
  const create = aGroupGrant(artists, 'create-repo');
  expect(otherPath([], [create])).toEqual({
    level: 'write',
    from: 'project',
    group: artists.slug,
  });
});
