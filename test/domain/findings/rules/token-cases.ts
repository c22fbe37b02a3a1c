import { TOKEN_RULES } from '../../../../src/domain/findings/rules/token-rules';
import { type RegisterEntry } from '../../../../src/domain/findings/brought-facts';
import { type Webhook } from '../../../../src/domain/facts/details';
import {
  aDirectory,
  aDirectoryPerson,
  aRegisterEntry,
  daysAgo,
  someEvidence,
  typedIn,
} from '../../../builders/a-finding-evidence';
import {
  anOutsider,
  aPerson,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { createCasesOf, lookedCases } from './cases-of';

const casesOf = createCasesOf(TOKEN_RULES);
const ann = aPerson({ displayName: 'Ann' });
const olga = anOutsider({ displayName: 'Olga' });
const bot = aPerson({ displayName: 'Build Bot' });
const entry = (name: string) => ({ kind: 'register-entry' as const, name });
const day = (days: number) => daysAgo(days).slice(0, 10);

const registered = (...entries: readonly RegisterEntry[]) =>
  someEvidence({
    register: typedIn(entries),
    facts: someFacts({ accounts: [ann, olga] }),
    directory: aDirectory(aDirectoryPerson(ann)),
  });
const token = (given: Partial<RegisterEntry>) => registered(aRegisterEntry(given));
const noRegister = {
  says: 'no register, and nobody looked',
  evidence: someEvidence(),
  missing: ['manual-check', 'register'],
} as const;
const looked = (rule: string, answer: 'as-described' | 'not-so') =>
  someEvidence({ manualChecks: typedIn([{ rule, answer, checkedOn: day(1) }]) });

/** Of a rule that the register decides, or else somebody who looks. */
const lookedInstead = (rule: string) => [
  {
    says: 'no register, and somebody saw it',
    evidence: looked(rule, 'as-described'),
    found: [{ kind: 'workspace' as const }],
  },
  { says: 'no register, and somebody saw none', evidence: looked(rule, 'not-so') },
  noRegister,
];

const TOKENS: readonly RuleCase[] = [
  ...casesOf(
    'TOK-01',
    {
      says: 'a token that never expires',
      evidence: token({ expiresOn: null }),
      found: [entry('build token')],
      texts: ['The register says: it never expires.'],
    },
    {
      says: 'a token that expires, and another kind of entry',
      evidence: registered(
        aRegisterEntry({ expiresOn: day(-900) }),
        aRegisterEntry({ kind: 'oauth-consumer', expiresOn: null }),
      ),
    },
    { says: 'nobody wrote down when', evidence: token({}), missing: ['register'] },
    ...lookedInstead('TOK-01'),
  ),
  ...casesOf(
    'TOK-02',
    {
      says: 'scopes to administer and to delete',
      evidence: token({ scopes: ['repository:delete', 'project:admin', 'pullrequest'] }),
      found: [entry('build token')],
      texts: ['May project:admin, repository:delete.'],
    },
    {
      says: 'the newer name of a scope',
      evidence: token({ scopes: ['admin:repository:bitbucket'] }),
      found: [entry('build token')],
    },
    {
      says: 'scopes that only sound like it',
      evidence: token({ scopes: ['repository:write', 'my-repository:admin', 'repository:admin2'] }),
    },
    { says: 'nobody wrote down the scopes', evidence: token({}), missing: ['register'] },
    ...lookedInstead('TOK-02'),
  ),
  ...casesOf(
    'TOK-03',
    {
      says: 'a token of the workspace',
      evidence: token({ kind: 'workspace-access-token', purpose: 'mirror' }),
      found: [entry('build token')],
      texts: ['Opens the whole workspace; for: mirror.'],
    },
    {
      says: 'tokens of a project and a repository',
      evidence: registered(aRegisterEntry(), aRegisterEntry({ kind: 'project-access-token' })),
    },
    ...lookedInstead('TOK-03'),
  ),
  ...casesOf(
    'TOK-04',
    {
      says: 'in thirty days',
      evidence: token({ expiresOn: day(-30) }),
      found: [entry('build token')],
      texts: ['Expires on 2026-12-21, in 30 days.'],
    },
    { says: 'today', evidence: token({ expiresOn: day(0) }), found: [entry('build token')] },
    {
      says: 'in 31 days, yesterday, and never',
      evidence: registered(
        aRegisterEntry({ name: 'later', expiresOn: day(-31) }),
        aRegisterEntry({ name: 'past', expiresOn: day(1) }),
        aRegisterEntry({ name: 'never', expiresOn: null }),
      ),
    },
    { says: 'nobody wrote down when', evidence: token({}), missing: ['register'] },
    { says: 'a date that is none', evidence: token({ expiresOn: 'soon' }), missing: ['register'] },
    { says: 'no register', evidence: someEvidence(), missing: ['register'] },
  ),
  ...casesOf(
    'TOK-06',
    {
      says: 'the register speaks of one',
      evidence: registered(
        aRegisterEntry({ name: 'Jenkins App-Password', kind: 'exception' }),
        aRegisterEntry({ name: 'mirror', purpose: 'uses an app password' }),
        aRegisterEntry(),
      ),
      found: [entry('Jenkins App-Password'), entry('mirror')],
      missing: ['manual-check', 'pipeline-variables'],
      texts: ['The register speaks of an app password.'],
    },
    {
      says: 'somebody looked, and saw none',
      evidence: looked('TOK-06', 'not-so'),
    },
    {
      says: 'no register, and nobody looked',
      evidence: someEvidence(),
      missing: ['manual-check', 'pipeline-variables', 'register'],
    },
  ),
  ...lookedCases(TOKEN_RULES, 'TOK-05'),
  ...lookedCases(TOKEN_RULES, 'TOK-07', ['manual-check', 'pipeline-variables']),
];

const consumer = (given: Partial<RegisterEntry>) =>
  aRegisterEntry({ name: 'CI', kind: 'oauth-consumer', ...given });
const aHook = (given: Partial<Webhook> = {}): Webhook => ({
  uuid: '{hook}',
  origin: 'https://ci.example',
  isActive: true,
  hasSecret: true,
  ...given,
});
const untold: Webhook = { uuid: '{hook}', origin: 'https://ci.example', isActive: true };
const paintings = aRepository();
const hooked = (...hooks: readonly Webhook[]) =>
  someEvidence({
    facts: someFacts({ repositories: [{ ...paintings, webhooks: complete(hooks) }] }),
  });
const hook = [{ kind: 'repository', repository: paintings.uuid }, '{hook}'] as const;
const accounts = someFacts({ accounts: [ann, bot] });

const MACHINES: readonly RuleCase[] = [
  ...casesOf(
    'TOK-08',
    {
      says: 'a consumer without an owner, and an app whose owner left',
      evidence: registered(
        consumer({}),
        consumer({ name: 'Board', kind: 'connect-app', owner: olga.uuid }),
      ),
      found: [entry('CI'), entry('Board')],
      texts: ['The register names no owner.'],
    },
    {
      says: 'an owner who is active, and a token without one',
      evidence: registered(consumer({ owner: ann.uuid }), aRegisterEntry()),
    },
    { says: 'no register', evidence: someEvidence(), missing: ['register'] },
    {
      says: 'nothing tells whether the owner is active',
      evidence: someEvidence({
        register: typedIn([consumer({ owner: ann.uuid })]),
        facts: someFacts({ accounts: [ann] }),
      }),
      missing: ['directory'],
    },
  ),
  ...casesOf(
    'TOK-09',
    {
      says: 'one is written in the register',
      evidence: token({ name: 'Board', kind: 'connect-app' }),
      found: [entry('Board')],
      texts: ['Written in the register as an app built on Connect.'],
    },
    { says: 'the register holds none', evidence: token({}) },
    ...lookedInstead('TOK-09'),
  ),
  ...casesOf(
    'TOK-10',
    {
      says: 'no secret, over http, certificates not checked',
      evidence: hooked(
        aHook({ origin: 'HTTP://ci.example', hasSecret: false, skipsCertificate: true }),
      ),
      found: [hook],
      texts: [
        'Sends to HTTP://ci.example.',
        'Over http, so that anybody on the way reads it.',
        'Without a secret, so that anybody can forge it.',
        'Certificates are not checked.',
      ],
    },
    {
      says: 'of the workspace, without a secret',
      evidence: someEvidence({
        facts: someFacts({ webhooks: complete([aHook({ hasSecret: false })]) }),
      }),
      found: [[{ kind: 'workspace' }, '{hook}']],
    },
    {
      says: 'https with a secret, or switched off',
      evidence: hooked(
        aHook({ skipsCertificate: false }),
        aHook({ hasSecret: false, isActive: false }),
      ),
    },
    { says: 'Bitbucket does not tell', evidence: hooked(untold), missing: ['webhooks'] },
    {
      says: 'Bitbucket does not tell, but http settles it',
      evidence: hooked({ ...untold, origin: 'http://ci.example' }),
      found: [hook],
    },
    {
      says: 'the webhooks of a repository were not read',
      evidence: someEvidence({
        facts: someFacts({ repositories: [{ ...paintings, webhooks: unread() }] }),
      }),
      missing: ['webhooks'],
    },
    {
      says: 'the list of repositories broke off',
      evidence: someEvidence({
        facts: someFacts({ lists: someLists({ repositories: partial(null) }) }),
      }),
      missing: ['repositories'],
    },
  ),
  ...casesOf(
    'TOK-11',
    {
      says: 'a name that is no person’s, and no owner in the register',
      evidence: someEvidence({
        facts: accounts,
        register: typedIn([
          aRegisterEntry({ name: 'Build Bot', kind: 'service-account' }),
          aRegisterEntry({ name: 'Build Bot', owner: ann.uuid }),
        ]),
      }),
      found: [{ kind: 'person', person: bot.uuid }],
      texts: [
        'Its name is no person’s, and no service account with an owner is registered for it.',
      ],
    },
    {
      says: 'the register names who answers for it',
      evidence: someEvidence({
        facts: accounts,
        register: typedIn([
          aRegisterEntry({ name: 'Build Bot', kind: 'service-account', owner: ann.uuid }),
        ]),
      }),
    },
    { says: 'no register', evidence: someEvidence({ facts: accounts }), missing: ['register'] },
    {
      says: 'the members were not read',
      evidence: someEvidence({
        facts: someFacts({ lists: someLists({ members: unread() }) }),
        register: typedIn([]),
      }),
      missing: ['members'],
    },
  ),
];

export const TOKEN_CASES: readonly RuleCase[] = [...TOKENS, ...MACHINES];
