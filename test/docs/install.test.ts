import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { MAIL_PROVIDERS, mailHostOf, type SenderPlace } from '../../src/domain/mail/sender';
import { codeOf, readPage, ROOT, tableUnder } from './markdown-pages';

interface Permissions {
  readonly scopes: readonly string[] | Readonly<Record<string, unknown>>;
  readonly external?: Readonly<Record<string, unknown>>;
}

const PAGE = readPage('docs/install.md').text;
const { permissions } = parse(readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8')) as {
  readonly permissions: Permissions;
};
const firstCells = (heading: string) => tableUnder(PAGE, heading).map(([cell]) => codeOf(cell));

test('every scope of the manifest has its row, and no row is of another scope', () => {
  expect(firstCells('## Scopes').sort()).toEqual(scopesOf(permissions).sort());
});

test('every egress of the manifest has its row, and no row is of another', () => {
  expect(firstCells('## What leaves Atlassian').sort()).toEqual(egressOf(permissions).sort());
});

test('what the manifest may come to ask for would be seen', () => {
  const asking = {
    scopes: { 'storage:app': {}, 'read:me': { allowImpersonation: true } },
    external: { fetch: { backend: [{ address: 'https://mail.example' }] }, images: ['x.example'] },
  };
  expect(scopesOf(asking)).toEqual(['storage:app', 'read:me']);
  expect(egressOf(asking)).toEqual([
    'permissions.external.fetch.backend: https://mail.example',
    'permissions.external.images: x.example',
  ]);
});

test('every scope says what it is for and what is missing without it', () => {
  for (const [, what, without] of tableUnder(PAGE, '## Scopes'))
    expect([what, without]).not.toContain('');
});

test.each(MAIL_PROVIDERS)('the hosts of %s stand in the table', (provider) => {
  const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${provider}\``)) ?? '';
  for (const place of placesOf(provider)) expect(row).toContain(`\`${mailHostOf(place)}\``);
});

test('every open question says how to ask, what is assumed, and what else', () => {
  const [, questions = ''] = PAGE.split('\n## Test first on a real workspace\n');
  const sections = questions.split('\n#### ').slice(1);
  expect(sections.length).toBeGreaterThan(20);
  for (const [at, section] of sections.entries()) {
    expect(section.startsWith(`${at + 1}. `)).toBe(true);
    for (const part of ['**Ask:**', '**Assumed:**', '**Else:**']) expect(section).toContain(part);
  }
});

function scopesOf({ scopes }: Permissions): string[] {
  return Array.isArray(scopes) ? [...(scopes as readonly string[])] : Object.keys(scopes);
}

/** One name for each host that is let out, or for each switch. */
function egressOf({ external = {} }: Permissions): string[] {
  return Object.entries(external).flatMap(([name, value]) => namesOf(name, value));
}

function namesOf(name: string, value: unknown): readonly string[] {
  const place = `permissions.external.${name}`;
  if (Array.isArray(value)) return value.map((one) => `${place}: ${addressOf(one)}`);
  if (name === 'fetch')
    return Object.entries(value as object).flatMap(([side, hosts]) =>
      namesOf(`fetch.${side}`, hosts),
    );
  return [place];
}

function addressOf(entry: unknown): string {
  return typeof entry === 'string' ? entry : (entry as { readonly address: string }).address;
}

function placesOf(provider: SenderPlace['provider']): readonly SenderPlace[] {
  switch (provider) {
    case 'postmark':
    case 'resend':
      return [{ provider }];
    case 'sendgrid':
      return [
        { provider, region: 'global' },
        { provider, region: 'eu' },
      ];
    case 'mailgun':
      return (['global', 'eu'] as const).map((region) => ({
        provider,
        region,
        domain: 'x.example',
      }));
    case 'ses':
      return [{ provider, region: '<region>', accessKeyId: 'x' }];
  }
}
