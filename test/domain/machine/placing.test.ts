import { CREDENTIAL_KINDS, type CredentialKind } from '../../../src/domain/machine/credential';
import { credentialInSentence } from '../../../src/domain/machine/credential-in-sentence';
import { placesReached } from '../../../src/domain/machine/places-reached';
import { aRepository } from '../../builders/facts-builders';

const ASKED = [{ repository: aRepository().uuid }];
const EVERYWHERE: readonly CredentialKind[] = [
  'workspace-ssh-key',
  'workspace-access-token',
  'user-api-token',
  'oauth-consumer',
];
const NOWHERE: readonly CredentialKind[] = ['pipelines-oidc', 'own-free-workspace'];

test.each(CREDENTIAL_KINDS)('%s reaches what was asked, everything, or nothing here', (kind) => {
  const expected = EVERYWHERE.includes(kind) ? 'everywhere' : NOWHERE.includes(kind) ? [] : ASKED;
  expect(placesReached(kind, ASKED)).toStrictEqual(expected);
});

test.each<[CredentialKind, string]>([
  ['repository-access-key', 'repository access key'],
  ['user-api-token', 'API token of a user'],
  ['oauth-consumer', 'OAuth consumer with client credentials'],
  ['pipelines-oidc', 'OpenID Connect of Pipelines'],
  ['pipelines-ssh-key', 'SSH key of a pipeline'],
  ['forge-app', 'Forge app'],
  ['own-user', 'the person’s own Bitbucket user'],
])('%s is %s inside a sentence', (kind, text) => {
  expect(credentialInSentence(kind)).toBe(text);
});
