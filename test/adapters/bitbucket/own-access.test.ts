import { type BitbucketRequest } from '../../../src/adapters/bitbucket/bitbucket-request';
import {
  canAdministerProject,
  findOwnRepositoryLevel,
  findOwnWorkspaceRole,
} from '../../../src/adapters/bitbucket/own-access';
import { aBitbucket, aMember, aResponse, requestAs } from '../../builders/simulated-bitbucket';

const asUser = { kind: 'forge-asUser' } as const;

function sim() {
  const bitbucket = aBitbucket();
  const [project] = bitbucket.data.projects;
  const repository = bitbucket.data.repositories.find(({ isPrivate }) => isPrivate);
  if (!project || !repository) throw new Error('acme is empty');
  const ask = {
    workspace: (request: BitbucketRequest) => findOwnWorkspaceRole({ request, workspace: 'acme' }),
    project: (request: BitbucketRequest) =>
      canAdministerProject({ request, workspace: 'acme', key: project.key }),
    repository: (request: BitbucketRequest) =>
      findOwnRepositoryLevel({ request, workspace: 'acme', repository: repository.uuid }),
  };
  return { bitbucket, project, repository, ask };
}

const QUESTIONS = ['workspace', 'project', 'repository'] as const;

describe.each(QUESTIONS)('the admin of a %s', (scope) => {
  test('is told by Bitbucket', async () => {
    const { bitbucket, ask } = sim();
    await expect(ask[scope](requestAs(bitbucket, asUser))).resolves.toEqual({ kind: 'yes' });
  });

  test('is not somebody else', async () => {
    const { bitbucket, ask } = sim();
    bitbucket.switches.callerRole = 'outsider';
    await expect(ask[scope](requestAs(bitbucket, asUser))).resolves.toEqual({ kind: 'no' });
  });

  test.each([
    ['an answer of another shape', 200, { hello: 'world' }],
    ['an empty answer', 200, ''],
    ['401', 401, ''],
    ['a limit', 429, 'Rate limit'],
    ['a failure', 502, '<html>'],
    ['a removed endpoint', 410, {}],
  ])('is not told by %s', async (_, status, body) => {
    const { ask } = sim();
    const answer = await ask[scope](() => Promise.resolve(aResponse(status, body)));
    expect(answer.kind).toBe('cannot-tell');
  });

  test('is not told by a missing scope, which says nothing about the person', async () => {
    const { bitbucket, ask } = sim();
    const answer = await ask[scope](requestAs(bitbucket, { ...asUser, scopes: [] }));
    expect(answer).toMatchObject({ kind: 'cannot-tell', error: { reason: 'missing-scope' } });
  });

  test('is not told without an answer', async () => {
    const { ask } = sim();
    const answer = await ask[scope](() => Promise.reject(new TypeError('fetch failed')));
    expect(answer).toMatchObject({ kind: 'cannot-tell', error: { answered: false } });
  });

  test('is asked for consent by Forge itself', async () => {
    const { ask } = sim();
    const consent = Object.assign(new Error('x'), { name: 'NEEDS_AUTHENTICATION_ERR' });
    await expect(ask[scope](() => Promise.reject(consent))).rejects.toBe(consent);
  });
});

test.each(['member', 'create-project', 'collaborator'] as const)(
  'a %s is no workspace admin',
  async (callerRole) => {
    const { bitbucket, ask } = sim();
    bitbucket.switches.callerRole = callerRole;
    await expect(ask.workspace(requestAs(bitbucket, asUser))).resolves.toEqual({ kind: 'no' });
  },
);

test.each(['project-admin', 'repository-admin'] as const)(
  'a %s is no workspace admin either',
  async (callerRole) => {
    const { bitbucket, ask } = sim();
    bitbucket.switches.callerRole = callerRole;
    await expect(ask.workspace(requestAs(bitbucket, asUser))).resolves.toEqual({ kind: 'no' });
  },
);

describe('one repository among others', () => {
  const other = { permission: 'admin', repository: { uuid: '{other}' } };

  test('is not mistaken for another, should the filter not be applied', async () => {
    const { ask } = sim();
    const body = { values: [other] };
    const answer = await ask.repository(() => Promise.resolve(aResponse(200, body)));
    expect(answer).toEqual({ kind: 'no' });
  });

  test('may be on a page that was not read', async () => {
    const { ask } = sim();
    const body = { values: [other], next: 'https://api.bitbucket.org/2.0/x?page=2' };
    const answer = await ask.repository(() => Promise.resolve(aResponse(200, body)));
    expect(answer.kind).toBe('cannot-tell');
  });

  test('takes admin, and nothing less', async () => {
    const { repository, ask } = sim();
    for (const permission of ['read', 'write', 'none', 'Admin', 'superadmin']) {
      const body = { values: [{ permission, repository: { uuid: repository.uuid } }] };
      const answer = await ask.repository(() => Promise.resolve(aResponse(200, body)));
      expect(answer).toEqual({ kind: 'no' });
    }
  });

  test('that a plain member only reads is not theirs', async () => {
    const { bitbucket, ask } = sim();
    const request = requestAs(bitbucket, { ...asUser, account: aMember(bitbucket) });
    await expect(ask.repository(request)).resolves.toEqual({ kind: 'no' });
  });

  test('cannot smuggle a condition into the filter', async () => {
    const asked: string[] = [];
    const request: BitbucketRequest = (path) => {
      asked.push(path);
      return Promise.resolve(aResponse(200, { values: [] }));
    };
    const repository = '{x}" OR repository.name="y';
    await findOwnRepositoryLevel({ request, workspace: 'acme', repository });
    const q = new URL(asked[0] ?? '', 'https://api.bitbucket.org').searchParams.get('q');
    expect(q?.match(/"/g)).toHaveLength(2);
  });
});
