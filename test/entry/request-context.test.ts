import { ContractFailure } from '../../src/entry/contract-failure';
import { toRequestContext, withBraces } from '../../src/entry/request-context';

const BARE = '9a7a67cf-827e-478c-a408-7e66e281afef';
const OTHER = '11111111-2222-4333-8444-555555555555';
const accountId = '557058:alice';

test.each([
  ['workspaceId without braces', { workspaceId: BARE }],
  ['workspaceId with braces', { workspaceId: `{${BARE}}` }],
  ['the uuid of the page alone', { extension: { workspace: { uuid: `{${BARE}}` } } }],
  ['the installation alone', { installContext: `ari:cloud:bitbucket::workspace/${BARE}` }],
  [
    'all of them',
    { workspaceId: BARE, extension: { workspace: { uuid: `{${BARE.toUpperCase()}}` } } },
  ],
])('finds the workspace by %s', (_name, context) => {
  expect(toRequestContext({ accountId, ...context }).workspaceUuid).toBe(`{${BARE}}`);
});

test('takes the project and the repository from the page, in one spelling', () => {
  const extension = { project: { uuid: OTHER, key: 'PAY' }, repository: { uuid: `{${OTHER}}` } };
  expect(toRequestContext({ accountId, workspaceId: BARE, extension })).toMatchObject({
    project: { uuid: `{${OTHER}}`, key: 'PAY' },
    repository: { uuid: `{${OTHER}}` },
  });
});

test.each([
  ['nobody is named', { workspaceId: BARE }],
  ['the account is empty', { accountId: '', workspaceId: BARE }],
  ['no workspace is named', { accountId }],
  [
    'two workspaces are named',
    { accountId, workspaceId: BARE, extension: { workspace: { uuid: OTHER } } },
  ],
  [
    'the installation is of another workspace',
    { accountId, workspaceId: BARE, installContext: `ari:cloud:bitbucket::workspace/${OTHER}` },
  ],
  [
    'the project has no key',
    { accountId, workspaceId: BARE, extension: { project: { uuid: OTHER } } },
  ],
  ['there is no context', undefined],
])('refuses when %s', (_name, context) => {
  expect(() => toRequestContext(context)).toThrow(ContractFailure);
});

test('an id in braces and one without are the same', () => {
  expect(withBraces(BARE)).toBe(withBraces(`{${BARE}}`));
});
