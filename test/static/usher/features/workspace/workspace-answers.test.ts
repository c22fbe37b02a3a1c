import * as fc from 'fast-check';
import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import { everyAccount } from '../../../../../src/domain/access/account-set';
import { rankOf, type RepositoryLevel } from '../../../../../src/domain/access/level';
import { listPeopleOf, listRepositoriesOf } from '../../../../../src/domain/access/list-access';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { surveyLevels } from '../../../../../src/domain/access/survey-levels';
import { createWorkspaceAnswers } from '../../../../../static/usher/src/features/workspace/workspace-answers';
import { arbitraryFacts } from '../../../../builders/arbitrary-facts';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../../../builders/facts-builders';

const ada = aPerson({ displayName: 'Ada', role: 'owner', nickname: 'ada' });
const bea = aPerson({ displayName: 'Bea', nickname: 'bea' });
const cid = aPerson({ displayName: 'Cid' });
const robots = aPerson({ displayName: 'Robots', kind: 'team' });
const artists = aGroup({ name: 'Artists', members: complete([bea.uuid]) });
const art = aProject({ key: 'ART', groupGrants: complete([aGroupGrant(artists, 'create-repo')]) });
const paintings = aRepository({
  slug: 'paintings',
  project: art.uuid,
  personGrants: complete([aPersonGrant(bea, 'read'), aPersonGrant(robots, 'write')]),
});
const posters = aRepository({ slug: 'posters', project: art.uuid, isPrivate: false });

const KNOWN = someFacts({
  accounts: [ada, bea, cid, robots],
  groups: [artists],
  projects: [art],
  repositories: [paintings, posters],
});

const person = (facts: Facts, name: string) =>
  createWorkspaceAnswers(facts).people.find((row) => row.name === name);

test('a person’s row tells level, counts without public reading, and where access comes from', () => {
  expect(person(KNOWN, 'Bea')).toMatchObject({
    detail: 'bea',
    role: 'member',
    level: 'create-repo',
    atMost: 'create-repo',
    counts: { admin: 0, write: 2, read: 0 },
    uncertain: 0,
    sources: { isAdmin: false, groups: ['Artists'], areGroupsKnown: true, directGrants: 1 },
  });
});

test('who only reads what everybody may has no access', () => {
  expect(person(KNOWN, 'Cid')).toMatchObject({
    level: 'none',
    atMost: 'none',
    counts: { admin: 0, write: 0, read: 0 },
  });
});

test('accounts that are no people are not counted among a repository’s people', () => {
  const [row] = createWorkspaceAnswers(KNOWN).repositories;
  expect(row).toMatchObject({ name: 'paintings', people: { admin: 1, write: 1, read: 0 } });
});

test('members that nobody could read make a range, and never a zero', () => {
  const unknown = {
    ...KNOWN,
    repositories: [paintings],
    groups: [{ ...artists, members: unread<never>('wrong-credential') }],
  };
  expect(person(unknown, 'Cid')).toMatchObject({
    level: 'none',
    atMost: 'write',
    uncertain: 1,
    sources: { areGroupsKnown: false },
  });
  const { coverage, repositories } = createWorkspaceAnswers(unknown);
  expect(coverage.state).toBe('incomplete');
  expect(coverage.gaps).toEqual([
    expect.objectContaining({ what: expect.stringContaining('Artists') as unknown }),
  ]);
  expect(repositories[0]).toMatchObject({ possible: 1, state: 'incomplete' });
});

test('groups that nobody could read are not told as none', () => {
  const cid = KNOWN.accounts.find(({ displayName }) => displayName === 'Cid');
  const unknown = {
    ...KNOWN,
    groups: [{ ...artists, members: unread<never>('wrong-credential') }],
  };
  const groupsOf = (facts: Facts) =>
    createWorkspaceAnswers(facts).findPerson(cid?.uuid ?? '')?.groups;
  expect(groupsOf(unknown)).toEqual({ names: [], areKnown: false });
  expect(groupsOf(KNOWN)).toEqual({ names: [], areKnown: true });
});

test('whoever a grant names without being a member still has a row', () => {
  const olga = anOutsider();
  const given = { ...paintings, personGrants: complete([aPersonGrant(olga, 'write')]) };
  const facts = { ...KNOWN, accounts: [...KNOWN.accounts, olga], repositories: [given] };
  expect(person(facts, 'Olga')).toMatchObject({ role: 'none', level: 'write' });
});

test('a person’s page has a section for each project and explains every row', () => {
  const view = createWorkspaceAnswers(KNOWN).findPerson(bea.uuid);
  expect(view?.details).toEqual(['bea']);
  expect(view?.groups).toEqual({
    names: [{ text: 'Artists', to: { view: 'group', id: 'artists' } }],
    areKnown: true,
  });
  expect(view?.role).toBe('member');
  expect(view?.projects).toEqual([
    expect.objectContaining({ project: { key: 'ART', name: 'Project ART' }, total: 2 }),
  ]);
  expect(view?.coverage).toMatchObject({ state: 'complete', gaps: [], readAt: READ_AT });
  const why = view?.explain(paintings.uuid);
  expect(why).toMatchObject({ level: 'write', atMost: 'write' });
  expect(why?.paths[0]).toMatchObject({
    kind: 'project-group',
    level: 'create-repo',
    project: { key: 'ART', name: 'Project ART' },
    group: { slug: 'artists', name: 'Artists' },
    winning: true,
    remainsWithout: 'read',
  });
  expect(why?.paths[0]).not.toHaveProperty('remainsAtMost');
});

test('a repository’s page lists whoever reaches it, with the second line of each', () => {
  const view = createWorkspaceAnswers(KNOWN).findRepository(paintings.uuid);
  expect(view?.people.map(({ person: { displayName }, level }) => [displayName, level])).toEqual([
    ['Ada', 'admin'],
    ['Bea', 'write'],
    ['Robots', 'write'],
  ]);
  expect(view?.project).toEqual({ key: 'ART', name: 'Project ART' });
});

test('nobody and nothing is made up for an id the facts do not hold', () => {
  const answers = createWorkspaceAnswers(KNOWN);
  expect([answers.findPerson('{nobody}'), answers.findRepository('{nothing}')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('a list that is still being read makes the workspace provisional, a refused one incomplete', () => {
  const stateWith = (reason: 'not-read-yet' | 'not-an-admin') =>
    createWorkspaceAnswers({ ...KNOWN, lists: someLists({ repositories: unread(reason) }) })
      .coverage.state;
  expect(createWorkspaceAnswers(KNOWN).coverage).toEqual({
    state: 'complete',
    gaps: [],
    readAt: READ_AT,
  });
  expect([stateWith('not-read-yet'), stateWith('not-an-admin')]).toEqual([
    'provisional',
    'incomplete',
  ]);
});

test('two people with one name and nickname are told apart by an id', () => {
  const twin = aPerson({ displayName: 'Wei Chen', nickname: 'wei' });
  const other = aPerson({ displayName: 'Wei Chen', nickname: 'wei', uuid: ada.uuid });
  const { people } = createWorkspaceAnswers(someFacts({ accounts: [twin, other] }));
  const [first, second] = people.map(({ detail }) => detail);
  expect(first).toMatch(/^wei, id /);
  expect(first).not.toBe(second);
});

test('the survey agrees with the list of every repository and every person', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const index = createAccessIndex(facts);
      const { accounts } = index.roster;
      const survey = surveyLevels(index, everyAccount(accounts.length));
      for (const [position, { uuid }] of facts.repositories.entries()) {
        // Of two rows with one uuid the lists know the last.
        if (index.repositoryPositions.get(uuid) !== position) continue;
        const own = listPeopleOf(index, uuid).filter(({ publicOnly }) => !publicOnly);
        const count = (level: RepositoryLevel) => own.filter((row) => row.level === level).length;
        expect(survey.ofRepository[position]).toEqual({
          admin: count('admin'),
          write: count('write'),
          read: count('read'),
          possible: count('none'),
        });
      }
      for (const [position, uuid] of accounts.entries()) {
        const rows = listRepositoriesOf(index, uuid);
        const most = Math.max(0, ...rows.map((row) => (row.publicOnly ? 0 : rankOf(row.atMost))));
        expect(rankOf(survey.mostOf(position))).toBe(most);
        const open = rows.filter(({ level, atMost }) => level !== atMost).length;
        expect(survey.uncertainOfAccount[position]).toBe(open);
      }
    }),
  );
});

test('somebody whom only a key still names is on no list, and has a page all the same', () => {
  const gone = anOutsider({ displayName: 'Gone' });
  const guest = anOutsider({ displayName: 'Guest' });
  const project = aProject();
  const repository = aRepository({
    project: project.uuid,
    personGrants: complete([aPersonGrant(guest, 'read')]),
  });
  const answers = createWorkspaceAnswers(
    someFacts({ accounts: [gone, guest], projects: [project], repositories: [repository] }),
  );
  expect(answers.people.map(({ name }) => name)).toEqual(['Guest']);
  expect(answers.findPerson(gone.uuid)?.person.displayName).toBe('Gone');
});
