import { ID_01 } from '../../../../src/domain/findings/rules/identity/no-two-step-verification';
import { ID_02 } from '../../../../src/domain/findings/rules/identity/two-step-verification-not-required';
import { ID_03 } from '../../../../src/domain/findings/rules/identity/unmanaged-account';
import { ID_04 } from '../../../../src/domain/findings/rules/identity/scim-key-expires';
import { ID_05 } from '../../../../src/domain/findings/rules/identity/wrong-organization';
import { ID_06 } from '../../../../src/domain/findings/rules/identity/admin-without-console-rights';
import { ID_07 } from '../../../../src/domain/findings/rules/identity/one-organization-admin';
import { ID_08 } from '../../../../src/domain/findings/rules/identity/ip-allowlist-off';
import { ID_09 } from '../../../../src/domain/findings/rules/identity/access-review-overdue';
import { ID_10 } from '../../../../src/domain/findings/rules/identity/change-outside-usher';
import { ID_11 } from '../../../../src/domain/findings/rules/identity/exception-without-end';
import { type RegisterEntry } from '../../../../src/domain/findings/brought-facts';
import { type Setup } from '../../../../src/domain/setup/setup';
import { DEFAULT_THRESHOLDS } from '../../../../src/domain/findings/thresholds';
import {
  aDirectory,
  aDirectoryPerson,
  aRegisterEntry,
  daysAgo,
  someEvidence,
  typedIn,
} from '../../../builders/a-finding-evidence';
import { aPerson, partial, READ_AT, someFacts, someLists } from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { manualCases } from './manual-cases';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const both = someFacts({ accounts: [ann, bob] });
const stated = <Value>(value: Value) => ({ value, statedAt: READ_AT });
const day = (days: number) => daysAgo(days).slice(0, 10);
const registered = (...entries: RegisterEntry[]) => someEvidence({ register: typedIn(entries) });
const scimKey = (given: Partial<RegisterEntry>) =>
  aRegisterEntry({ name: 'Okta', kind: 'scim-key', ...given });
/** The date in the setup, where there may be no register. */
const inSetup = (on: string): Setup => ({ scimKeyExpiresOn: stated(on) });
const review = (given: Partial<RegisterEntry>) =>
  aRegisterEntry({ name: 'Q3', kind: 'access-review', ...given });
const exception = (given: Partial<RegisterEntry>) =>
  aRegisterEntry({ name: 'Olga', kind: 'exception', ...given });
const thresholds = { ...DEFAULT_THRESHOLDS, companyDomains: ['acme.example'] };

const accounts: readonly RuleCase[] = [
  {
    rule: ID_01,
    says: 'the directory says no',
    evidence: someEvidence({
      facts: both,
      directory: aDirectory(
        aDirectoryPerson(ann, { hasTwoStepVerification: false }),
        aDirectoryPerson(bob, { hasTwoStepVerification: true }),
      ),
    }),
    found: [`ID-01|person|${ann.uuid}`],
    texts: ['The directory says: no two-step verification. Single sign-on is not seen there.'],
  },
  {
    rule: ID_01,
    says: 'a deactivated account needs none',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      directory: aDirectory(
        aDirectoryPerson(ann, { hasTwoStepVerification: false, status: 'deactivated' }),
      ),
    }),
  },
  {
    rule: ID_01,
    says: 'no directory',
    evidence: someEvidence({ facts: both }),
    missing: ['directory'],
  },
  {
    rule: ID_01,
    says: 'the directory says nothing of one member, and more may be missing',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann], lists: someLists({ members: partial(null) }) }),
      directory: aDirectory(aDirectoryPerson(ann)),
    }),
    missing: ['directory', 'members'],
  },
  {
    rule: ID_03,
    says: 'an account that nobody manages',
    evidence: someEvidence({
      facts: both,
      directory: aDirectory(
        aDirectoryPerson(ann, { isManaged: false }),
        aDirectoryPerson(bob, { isManaged: true, emailDomain: 'mail.example' }),
      ),
    }),
    found: [`ID-03|person|${ann.uuid}`],
    texts: ['The organization does not manage the account.'],
  },
  {
    rule: ID_03,
    says: 'an address that is not the company’s',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      thresholds,
      directory: aDirectory(aDirectoryPerson(ann, { emailDomain: 'mail.example' })),
    }),
    found: [`ID-03|person|${ann.uuid}`],
    texts: ['The address is at mail.example, which is no domain of the company.'],
  },
  {
    rule: ID_03,
    says: 'everybody is managed',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      directory: aDirectory(aDirectoryPerson(ann, { isManaged: true })),
    }),
  },
  {
    rule: ID_03,
    says: 'an address of the company says nothing about management',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      thresholds,
      directory: aDirectory(aDirectoryPerson(ann, { emailDomain: 'Acme.example' })),
    }),
    missing: ['directory'],
  },
  {
    rule: ID_03,
    says: 'no directory',
    evidence: someEvidence({ facts: both }),
    missing: ['directory'],
  },
];

const deadlines: readonly RuleCase[] = [
  {
    rule: ID_04,
    says: 'it expires in 59 days',
    evidence: registered(scimKey({ expiresOn: day(-59) }), scimKey({ name: 'B', expiresOn: null })),
    found: ['ID-04|register-entry|Okta'],
    texts: ['Expires on 2027-01-19.'],
  },
  {
    rule: ID_04,
    says: 'it expired',
    evidence: registered(scimKey({ expiresOn: day(2) })),
    found: ['ID-04|register-entry|Okta'],
    texts: ['Expired on 2026-11-19.'],
  },
  {
    rule: ID_04,
    says: 'it expires in 61 days',
    evidence: registered(scimKey({ expiresOn: day(-61) })),
  },
  { rule: ID_04, says: 'no register', evidence: someEvidence(), missing: ['register'] },
  {
    rule: ID_04,
    says: 'no SCIM key is written down',
    evidence: registered(aRegisterEntry({ expiresOn: day(1) })),
    missing: ['register'],
  },
  {
    rule: ID_04,
    says: 'nobody wrote down when it expires',
    evidence: registered(scimKey({}), scimKey({ expiresOn: 'soon' })),
    missing: ['register'],
  },
  {
    rule: ID_04,
    says: 'the setup says that it expires in 59 days, and nobody keeps a register',
    evidence: someEvidence({ setup: inSetup(day(-59)) }),
    found: ['ID-04|workspace|setup'],
    missing: ['register'],
    texts: ['Expires on 2027-01-19.'],
  },
  {
    rule: ID_04,
    says: 'the setup says that it expired, and the register tells of one that never does',
    evidence: someEvidence({
      setup: inSetup(day(2)),
      register: typedIn([scimKey({ expiresOn: null })]),
    }),
    found: ['ID-04|workspace|setup'],
    texts: ['Expired on 2026-11-19.'],
  },
  {
    rule: ID_04,
    says: 'setup and register say the same of one key',
    evidence: someEvidence({
      setup: inSetup(day(-59)),
      register: typedIn([scimKey({ expiresOn: day(-59) })]),
    }),
    found: ['ID-04|register-entry|Okta'],
  },
  {
    rule: ID_04,
    says: 'the setup says that it lasts 60 days, which is the date of the one key without any',
    evidence: someEvidence({ setup: inSetup(day(-60)), register: typedIn([scimKey({})]) }),
  },
  {
    rule: ID_04,
    says: 'the setup has one date, and two keys have none',
    evidence: someEvidence({
      setup: inSetup(day(-61)),
      register: typedIn([scimKey({}), scimKey({ name: 'B' })]),
    }),
    missing: ['register'],
  },
  {
    rule: ID_04,
    says: 'what the setup says is no date',
    evidence: someEvidence({ setup: inSetup('soon') }),
    missing: ['register'],
  },
  {
    rule: ID_09,
    says: 'due yesterday',
    evidence: registered(review({ reviewOn: day(1) })),
    found: ['ID-09|register-entry|Q3'],
    texts: ['Due 1 day ago.'],
  },
  { rule: ID_09, says: 'due today', evidence: registered(review({ reviewOn: day(0) })) },
  { rule: ID_09, says: 'no register', evidence: someEvidence(), missing: ['register'] },
  {
    rule: ID_09,
    says: 'no review is written down',
    evidence: registered(aRegisterEntry({ reviewOn: day(9) })),
    missing: ['register'],
  },
  {
    rule: ID_09,
    says: 'nobody says when',
    evidence: registered(review({})),
    missing: ['register'],
  },
  {
    rule: ID_11,
    says: 'without an end, and past it',
    evidence: registered(
      exception({}),
      exception({ name: 'Bo', expiresOn: null }),
      exception({ name: 'Cy', expiresOn: day(1) }),
      aRegisterEntry(),
    ),
    found: ['Olga', 'Bo', 'Cy'].map((name) => `ID-11|register-entry|${name}`),
    texts: ['It has no end date.'],
  },
  {
    rule: ID_11,
    says: 'past its end',
    evidence: registered(exception({ expiresOn: day(1) })),
    found: ['ID-11|register-entry|Olga'],
    texts: ['It ended 1 day ago.'],
  },
  { rule: ID_11, says: 'it ends today', evidence: registered(exception({ expiresOn: day(0) })) },
  { rule: ID_11, says: 'no register', evidence: someEvidence(), missing: ['register'] },
];

export const IDENTITY_CASES: readonly RuleCase[] = [
  ...accounts,
  ...[ID_02, ID_05, ID_07].flatMap((rule) => manualCases(rule)),
  ...manualCases(ID_06, { managedIn: stated('atlassian-administration' as const) }),
  {
    rule: ID_06,
    says: 'people are managed in Bitbucket',
    evidence: someEvidence({ setup: { managedIn: stated('bitbucket' as const) } }),
  },
  {
    rule: ID_06,
    says: 'nobody said where people are managed',
    evidence: someEvidence(),
    missing: ['managed-in', 'manual-check'],
  },
  ...manualCases(ID_08, { plan: stated('premium' as const) }),
  {
    rule: ID_08,
    says: 'the plan has not got it',
    evidence: someEvidence({ setup: { plan: stated('standard' as const) } }),
  },
  { rule: ID_08, says: 'nobody said which plan', evidence: someEvidence(), missing: ['plan'] },
  ...deadlines,
  {
    rule: ID_10,
    says: 'Usher makes no changes yet that could explain one',
    evidence: someEvidence({ previous: someFacts() }),
    missing: ['plan-history', 'previous-scan'],
  },
];
