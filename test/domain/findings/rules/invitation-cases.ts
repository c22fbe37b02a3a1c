import { INV_01 } from '../../../../src/domain/findings/rules/invitations/stale-invitation';
import { INV_02 } from '../../../../src/domain/findings/rules/invitations/address-outside-company';
import { INV_03 } from '../../../../src/domain/findings/rules/invitations/everybody-may-invite';
import { INV_04 } from '../../../../src/domain/findings/rules/invitations/default-group-with-grants';
import { INV_05 } from '../../../../src/domain/findings/rules/invitations/domain-joins-without-approval';
import { INV_06 } from '../../../../src/domain/findings/rules/invitations/newcomer-without-grants';
import { DEFAULT_THRESHOLDS } from '../../../../src/domain/findings/thresholds';
import { type Invitation } from '../../../../src/domain/facts/details';
import {
  aDirectory,
  aDirectoryPerson,
  daysAgo,
  someEvidence,
} from '../../../builders/a-finding-evidence';
import {
  aPerson,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { manualCases } from './manual-cases';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const invited = (days: number, emailDomain = 'acme.example'): Invitation => ({
  sentOn: daysAgo(days),
  emailDomain,
  groups: [],
});
const thresholds = { ...DEFAULT_THRESHOLDS, companyDomains: ['acme.example'] };
const told = aDirectory(
  aDirectoryPerson(ann, { emailDomain: 'ACME.example' }),
  aDirectoryPerson(bob, { emailDomain: 'gmail.example' }),
);

export const INVITATION_CASES: readonly RuleCase[] = [
  {
    rule: INV_01,
    says: 'sent 15 days ago, twice to one domain',
    evidence: someEvidence({
      facts: someFacts({ invitations: complete([invited(15), invited(14), invited(15)]) }),
    }),
    found: [`INV-01|workspace|invitation ${daysAgo(15)} acme.example`],
    texts: ['2 invitations to acme.example, sent 15 days ago.'],
  },
  {
    rule: INV_01,
    says: 'sent 14 days ago',
    evidence: someEvidence({ facts: someFacts({ invitations: complete([invited(14)]) }) }),
  },
  {
    rule: INV_01,
    says: 'no API tells invitations',
    evidence: someEvidence({ facts: someFacts({ invitations: unread('wrong-credential') }) }),
    missing: ['invitations'],
  },
  {
    rule: INV_01,
    says: 'nobody says when it was sent',
    evidence: someEvidence({ facts: someFacts({ invitations: complete([{ groups: [] }]) }) }),
    missing: ['invitations'],
  },
  {
    rule: INV_01,
    says: 'what was read of a broken list counts',
    evidence: someEvidence({ facts: someFacts({ invitations: partial([invited(20)]) }) }),
    found: [`INV-01|workspace|invitation ${daysAgo(20)} acme.example`],
    missing: ['invitations'],
  },
  {
    rule: INV_02,
    says: 'a member and an invitation from elsewhere',
    evidence: someEvidence({
      thresholds,
      directory: told,
      facts: someFacts({
        accounts: [ann, bob],
        invitations: complete([invited(1), invited(2, 'mail.example')]),
      }),
    }),
    found: [`INV-02|person|${bob.uuid}`, `INV-02|workspace|invitation ${daysAgo(2)} mail.example`],
    texts: ['The address is at gmail.example.'],
  },
  {
    rule: INV_02,
    says: 'everybody has an address of the company',
    evidence: someEvidence({
      thresholds,
      directory: told,
      facts: someFacts({ accounts: [ann], invitations: complete([invited(1)]) }),
    }),
  },
  {
    rule: INV_02,
    says: 'nobody said which domains are the company’s',
    evidence: someEvidence({ directory: told, facts: someFacts({ accounts: [ann, bob] }) }),
    missing: ['company-domains'],
  },
  {
    rule: INV_02,
    says: 'no directory tells addresses',
    evidence: someEvidence({ thresholds, facts: someFacts({ accounts: [ann] }) }),
    missing: ['directory'],
  },
  {
    rule: INV_02,
    says: 'the directory tells no address of one member, the invitation none either',
    evidence: someEvidence({
      thresholds,
      directory: aDirectory(aDirectoryPerson(ann)),
      facts: someFacts({
        accounts: [ann],
        invitations: complete([{ groups: [] }]),
        lists: someLists({ members: partial(null) }),
      }),
    }),
    missing: ['directory', 'invitations', 'members'],
  },
  ...[INV_03, INV_04, INV_05].flatMap((rule) => manualCases(rule)),
  {
    rule: INV_06,
    says: 'no roles are written down',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann] }) }),
    missing: ['templates'],
  },
];
