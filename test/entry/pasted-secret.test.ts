import { createHash } from 'node:crypto';
import { hasSecret } from '../../src/contract/pasted-secret';
import { accountUuid } from '../../src/domain/facts/ids';
import { personUuid } from '../../local/bitbucket/demo/acme';
import { anApp, PAYLOADS } from '../builders/an-app';

// Put together here, so that no scanner takes this file for a leak.
const digits = '0123456789'.repeat(5);
const SECRETS: Readonly<Record<string, string>> = {
  'API token of Atlassian': `ATATT3xFf${'GN0'.repeat(10)}`,
  'access token of Bitbucket': `ATCTT3xFf${'GN0'.repeat(10)}`,
  'app password': `ATBB${digits.slice(0, 20)}`,
  'OAuth token of Atlassian': `ATOA${digits.slice(0, 20)}`,
  'token of GitHub': `ghp_${digits.slice(0, 36)}`,
  'fine-grained token of GitHub': `github_pat_${digits.slice(0, 30)}`,
  'token of GitLab': `glpat-${digits.slice(0, 20)}`,
  'key of AWS': `AKIA${digits.slice(0, 16)}`,
  'private key': '-----BEGIN OPENSSH PRIVATE KEY-----',
  'private key of no kind': '-----BEGIN PRIVATE KEY-----',
  'private key of PuTTY': 'PuTTY-User-Key-File-3: ssh-ed25519',
  'token of Slack': `xoxb-${digits.slice(0, 12)}`,
  'webhook of Slack': 'https://hooks.slack.com/services/T01/B01/abc',
  'key of SendGrid': `SG.${digits.slice(0, 22)}.${digits.slice(0, 43)}`,
  'key of Resend': `re_${digits.slice(0, 8)}_${digits.slice(0, 24)}`,
  'key of Mailgun': `key-${'0a'.repeat(16)}`,
  'key of Stripe': `sk_live_${digits.slice(0, 24)}`,
  'token of npm': `npm_${digits.slice(0, 36)}`,
  'key of Google': `AIza${digits.slice(0, 35)}`,
  'JSON web token': `eyJ${digits.slice(0, 20)}.eyJ${digits.slice(0, 20)}`,
  'token in a link': 'https://ci.acme.example/hook?id=7&Token=correct-horse',
  'secret of an OAuth consumer': ['Xq3vB9kLmT7pZr2W', 'yN8cHd4Jf6Gs1Ae5'].join(''),
  'secret key of AWS': ['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYzzQ4K9wLd3'].join('/'),
};

test.each(Object.entries(SECRETS))('a pasted secret is known: %s', (_what, secret) => {
  expect(hasSecret(secret)).toBe(true);
  expect(hasSecret(`It is "${secret}", ask Olga.`)).toBe(true);
});

test.each([
  ['prose', 'Deploys the payment services every night; Olga rotates it in March 2027.'],
  ['words that tokens begin with', 'ATATT, ghp_ and xoxb- are prefixes, like AKIA or a key-value.'],
  ['a uuid', 'Trace {3f2504e0-4f89-41d3-9a0c-0305e82c3301}'],
  ['a uuid in capitals', '6B29FC40-CA47-1067-B31D-00DD010662DA'],
  ['an account id', '712020:3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  ['a link', 'https://docs.google.com/document/d/1A2bC3dE4fG5hI6jK7lM8nO9pQ0rS1tU2vW3xY4z/edit'],
  ['a link with a query', 'https://acme.atlassian.net/wiki/search?text=token&limit=10'],
  ['an ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:Prod/Usher/DeployKey-AbCdEf'],
  ['a path in a vault', 'kv/data/Platform-Team2/bitbucket-deploy/Production_2026'],
  ['a long name', 'BitbucketPipelinesDeployKeyOfProduction2026'],
  ['a SHA-1 fingerprint', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['a SHA-1 fingerprint in pairs', 'DA:39:A3:EE:5E:6B:4B:0D:32:55:BF:EF:95:60:18:90:AF:D8:07:09'],
  ['a SHA-256 digest', '9f86d081884c7d65'.repeat(4)],
  ['a fingerprint of an SSH key', 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8'],
  ['scopes', 'repository:write pullrequest:write webhook account:read-Only pipelines:variable'],
])('what only looks a little like one is let through: %s', (_what, text) => {
  expect(hasSecret(text)).toBe(false);
});

test('31 random signs could be a name, 32 are a secret', () => {
  const random = ['Xq3vB9kLmT7pZr2W', 'yN8cHd4Jf6Gs1Ae'].join('');
  expect(hasSecret(random)).toBe(false);
  expect(hasSecret(`${random}5`)).toBe(true);
});

test('of random base64, as short as 32 signs, nearly all is known', () => {
  const keys = Array.from({ length: 2_000 }, (_, seed) =>
    createHash('sha512')
      .update(String(seed))
      .digest('base64')
      .slice(0, 32 + (seed % 48)),
  );
  expect(keys.filter((key) => !hasSecret(key)).length).toBeLessThan(40);
});

const secret = `ATATT3xFf${'GN0'.repeat(10)}`;
const written = `Here you are: ${secret}`;
const owner = accountUuid(personUuid('ohartley'));
const entry = PAYLOADS.saveRegisterEntry.entry;
const target = { rule: 'PRIV-01', owner, reviewOn: '2999-12-31' };
const check = PAYLOADS.saveManualCheck.check;

test.each([
  ['saveRegisterEntry', { version: 0, entry: { ...entry, name: written } }, 'name'],
  ['saveRegisterEntry', { version: 0, entry: { ...entry, purpose: written } }, 'purpose'],
  ['saveRegisterEntry', { version: 0, entry: { ...entry, usedIn: written } }, 'usedIn'],
  ['saveRegisterEntry', { version: 0, entry: { ...entry, scopes: ['read', secret] } }, 'scopes.1'],
  ['saveExemption', { version: 0, exemption: { ...target, reason: written } }, 'reason'],
  ['saveManualCheck', { version: 0, check: { ...check, note: written } }, 'note'],
  [
    'saveProtectedPerson',
    { version: 0, protection: { people: [owner], reason: written, reviewOn: '2999-12-31' } },
    'reason',
  ],
] as const)(
  '%s refuses a secret, keeps nothing of it and repeats it nowhere: %#',
  async (name, payload, field) => {
    const app = await anApp();
    const response = await app.call(name, { payload: payload as never });
    expect(response).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    const answer = JSON.stringify(response);
    expect(answer).toContain(`.${field} looks like a secret. Never write one here`);
    expect(answer).not.toContain('ATATT');
    expect(app.log.join('\n')).not.toContain('ATATT');
    expect(JSON.stringify(await app.get('getSettings'))).not.toContain('ATATT');
  },
);

test('an entry that was written before secrets were refused can be removed by its name', async () => {
  const app = await anApp();
  const { outcome } = await app.get('removeRegisterEntry', {
    payload: { version: 0, name: written },
  });
  expect(outcome).toBe('saved');
});
