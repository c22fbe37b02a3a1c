import { OFF_01 } from '../../../../src/domain/findings/rules/offboarding/leaver-still-member';
import { OFF_02 } from '../../../../src/domain/findings/rules/offboarding/deactivated-account-with-grants';
import { OFF_03 } from '../../../../src/domain/findings/rules/offboarding/leaver-is-only-admin';
import { OFF_04 } from '../../../../src/domain/findings/rules/offboarding/personal-workspace-in-use';
import { OFF_05 } from '../../../../src/domain/findings/rules/offboarding/leaver-added-access-keys';
import { OFF_06 } from '../../../../src/domain/findings/rules/offboarding/leaver-saw-credentials';
import { OFF_07 } from '../../../../src/domain/findings/rules/offboarding/automation-runs-as-leaver';
import { OFF_08 } from '../../../../src/domain/findings/rules/offboarding/leaver-in-branch-rules';
import { OFF_09 } from '../../../../src/domain/findings/rules/offboarding/open-pull-requests-of-leaver';
import { OFF_10 } from '../../../../src/domain/findings/rules/offboarding/deletion-runs-with-belongings';
import { OFF_11 } from '../../../../src/domain/findings/rules/offboarding/private-code-forked-outside';
import { OFF_12 } from '../../../../src/domain/findings/rules/offboarding/access-removed-still-billed';
import { type AccessKey } from '../../../../src/domain/facts/details';
import { type BranchRule } from '../../../../src/domain/facts/facts';
import {
  aDirectory,
  aDirectoryPerson,
  aRegisterEntry,
  someEvidence,
  typedIn,
} from '../../../builders/a-finding-evidence';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
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
const olga = anOutsider({ displayName: 'Olga' });
const art = aProject();
const repository = aRepository({ project: art.uuid });
const active = aDirectory(aDirectoryPerson(ann), aDirectoryPerson(bob));
const annGone = (status: 'suspended' | 'deactivated' | 'deletion-scheduled') =>
  aDirectory(aDirectoryPerson(ann, { status }), aDirectoryPerson(bob));
const both = someFacts({ accounts: [ann, bob] });
const nobodyLeft = typedIn<readonly string[]>([]);
const key = (given: Partial<AccessKey> = {}): AccessKey => ({ id: 7, label: 'CI', ...given });
const pushRule = (...people: BranchRule['people']): BranchRule => ({
  id: 3,
  kind: 'push',
  match: { by: 'pattern', pattern: 'main' },
  people,
  groups: [],
});

const leavers: readonly RuleCase[] = [
  {
    rule: OFF_01,
    says: 'somebody on the list of leavers, and somebody suspended',
    evidence: someEvidence({
      facts: both,
      directory: annGone('suspended'),
      leavers: typedIn([bob.accountId ?? '']),
    }),
    found: [`OFF-01|person|${ann.uuid}`, `OFF-01|person|${bob.uuid}`],
    texts: ['A member of the workspace who is suspended in the directory.'],
  },
  {
    rule: OFF_01,
    says: 'everybody is active, nobody is on the list',
    evidence: someEvidence({ facts: both, directory: active, leavers: nobodyLeft }),
  },
  {
    rule: OFF_01,
    says: 'a deactivated account neither enters nor costs anything',
    evidence: someEvidence({
      facts: both,
      directory: annGone('deactivated'),
      leavers: nobodyLeft,
    }),
  },
  {
    rule: OFF_01,
    says: 'a deactivated account that is still on the plan',
    evidence: someEvidence({
      facts: both,
      directory: aDirectory(
        aDirectoryPerson(ann, { status: 'deactivated', isOnPlan: true }),
        aDirectoryPerson(bob),
      ),
      leavers: nobodyLeft,
    }),
    found: [`OFF-01|person|${ann.uuid}`],
    texts: ['A member of the workspace who is deactivated in the directory.'],
  },
  {
    rule: OFF_01,
    says: 'no list of leavers was loaded',
    evidence: someEvidence({ facts: both, directory: active }),
    missing: ['leavers'],
  },
  {
    rule: OFF_01,
    says: 'no directory tells who is active',
    evidence: someEvidence({ facts: both, leavers: nobodyLeft }),
    missing: ['directory'],
  },
  {
    rule: OFF_01,
    says: 'the list of members was not read',
    evidence: someEvidence({
      facts: someFacts({ lists: someLists({ members: unread() }) }),
      leavers: nobodyLeft,
    }),
    missing: ['members'],
  },
  {
    rule: OFF_02,
    says: 'grants and a group are left',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, bob],
        groups: [aGroup({ members: complete([ann.uuid, bob.uuid]) })],
        projects: [{ ...art, personGrants: complete([aPersonGrant(ann, 'admin')]) }],
        repositories: [{ ...repository, personGrants: complete([aPersonGrant(ann, 'write')]) }],
      }),
      directory: annGone('deactivated'),
    }),
    found: [`OFF-02|person|${ann.uuid}`],
    texts: [
      'Deactivated in the directory, and still has admin on project ART (Project ART), group Developers, write on acme/paintings.',
    ],
  },
  {
    rule: OFF_02,
    says: 'nothing is left',
    evidence: someEvidence({ facts: both, directory: annGone('deactivated') }),
  },
  {
    rule: OFF_02,
    says: 'a suspended account is no deactivated one',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, bob],
        groups: [aGroup({ members: complete([ann.uuid]) })],
      }),
      directory: annGone('suspended'),
    }),
  },
  {
    rule: OFF_02,
    says: 'no directory',
    evidence: someEvidence({ facts: both }),
    missing: ['directory'],
  },
  {
    rule: OFF_02,
    says: 'the members of a group were not read',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann, bob], groups: [aGroup({ members: unread() })] }),
      directory: annGone('deactivated'),
    }),
    missing: ['groups'],
  },
  {
    rule: OFF_02,
    says: 'the directory does not say whether one is active',
    evidence: someEvidence({
      facts: both,
      directory: aDirectory(aDirectoryPerson(ann, { status: 'unknown' }), aDirectoryPerson(bob)),
    }),
    missing: ['directory'],
  },
];

const annOwns = { ...ann, role: 'owner' as const };
const admins: readonly RuleCase[] = [
  {
    rule: OFF_03,
    says: 'the only workspace admin is suspended',
    evidence: someEvidence({
      facts: someFacts({ accounts: [annOwns, bob] }),
      directory: annGone('suspended'),
    }),
    found: [`OFF-03|person|${ann.uuid}|workspace`],
    texts: [
      '1 admin of workspace acme, none of whom stays; this one is suspended in the directory.',
    ],
  },
  {
    rule: OFF_03,
    says: 'the admins of a project are gone: one suspended, one no longer a member',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, bob, olga],
        groups: [aGroup({ members: complete([ann.uuid]) })],
        projects: [
          {
            ...art,
            groupGrants: complete([aGroupGrant(aGroup(), 'admin')]),
            personGrants: complete([aPersonGrant(olga, 'admin'), aPersonGrant(bob, 'write')]),
          },
        ],
      }),
      directory: annGone('suspended'),
    }),
    found: [ann, olga].map((one) => `OFF-03|person|${one.uuid}|project%7C${art.uuid}`),
  },
  {
    rule: OFF_03,
    says: 'somebody else administers the repository too',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, bob],
        repositories: [
          {
            ...repository,
            personGrants: complete([aPersonGrant(ann, 'admin'), aPersonGrant(bob, 'admin')]),
          },
        ],
        projects: [art],
      }),
      directory: annGone('suspended'),
    }),
  },
  {
    rule: OFF_03,
    says: 'a group that nobody told may administer it too',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, bob],
        repositories: [
          {
            ...repository,
            personGrants: complete([aPersonGrant(ann, 'admin')]),
            groupGrants: complete([aGroupGrant(aGroup({ name: 'Unheard of' }), 'admin')]),
          },
        ],
        projects: [art],
      }),
      directory: annGone('suspended'),
    }),
    missing: ['groups'],
  },
  {
    rule: OFF_03,
    says: 'nobody told whether the only admin is active',
    evidence: someEvidence({ facts: someFacts({ accounts: [annOwns] }) }),
    missing: ['directory'],
  },
  ...manualCases(OFF_04),
  {
    rule: OFF_06,
    says: 'an admin who left could read a token',
    evidence: someEvidence({
      facts: someFacts({ accounts: [annOwns, bob], projects: [art], repositories: [repository] }),
      directory: annGone('deactivated'),
      register: typedIn([aRegisterEntry(), aRegisterEntry({ name: 'app', kind: 'connect-app' })]),
    }),
    found: [`OFF-06|person|${ann.uuid}`],
    texts: [
      'Administers something here and is deactivated in the directory. Written down: build token.',
    ],
  },
  {
    rule: OFF_06,
    says: 'whoever left administered nothing',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann, bob], projects: [art], repositories: [repository] }),
      directory: annGone('deactivated'),
    }),
  },
  {
    rule: OFF_06,
    says: 'no register was kept',
    evidence: someEvidence({
      facts: someFacts({ accounts: [annOwns, bob], projects: [art] }),
      directory: annGone('deactivated'),
    }),
    missing: ['register'],
  },
  {
    rule: OFF_06,
    says: 'an empty register proves nothing',
    evidence: someEvidence({
      facts: someFacts({ accounts: [annOwns, bob], projects: [art] }),
      directory: annGone('deactivated'),
      register: typedIn([]),
    }),
    missing: ['register'],
  },
  {
    rule: OFF_06,
    says: 'whether the leaver administered anything cannot be told',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann, bob], lists: someLists({ projects: unread() }) }),
      directory: annGone('deactivated'),
      register: typedIn([aRegisterEntry()]),
    }),
    missing: ['projects'],
  },
  {
    rule: OFF_06,
    says: 'what was not read decides nothing of an admin of all',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [annOwns, bob],
        projects: [art],
        repositories: [repository],
        lists: someLists({ projects: partial(null) }),
      }),
      directory: annGone('deactivated'),
      register: typedIn([aRegisterEntry()]),
    }),
    found: [`OFF-06|person|${ann.uuid}`],
  },
  {
    rule: OFF_07,
    says: 'a consumer stands in the name of somebody who is no longer a member',
    evidence: someEvidence({
      facts: someFacts({ accounts: [olga] }),
      register: typedIn([
        aRegisterEntry({ name: 'mirror', kind: 'oauth-consumer', owner: olga.uuid }),
        aRegisterEntry({ name: 'token', owner: olga.uuid }),
      ]),
    }),
    found: ['OFF-07|register-entry|mirror'],
    missing: ['pipeline-variables'],
    texts: ['mirror is written down in the name of somebody who is not a member of the workspace.'],
  },
  {
    rule: OFF_07,
    says: 'its owner is active; what pipelines use is not read',
    evidence: someEvidence({
      facts: both,
      directory: active,
      register: typedIn([aRegisterEntry({ kind: 'service-account', owner: ann.uuid })]),
    }),
    missing: ['pipeline-variables'],
  },
  {
    rule: OFF_07,
    says: 'no register was kept',
    evidence: someEvidence({ facts: both }),
    missing: ['pipeline-variables', 'register'],
  },
];

const belongings: readonly RuleCase[] = [
  {
    rule: OFF_05,
    says: 'a key of somebody who is no longer a member, and one of a project',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, bob, olga],
        projects: [{ ...art, accessKeys: complete([key({ id: 9, addedBy: ann.uuid })]) }],
        repositories: [
          {
            ...repository,
            accessKeys: complete([key({ addedBy: olga.uuid }), key({ id: 8, addedBy: bob.uuid })]),
          },
        ],
      }),
      directory: annGone('deletion-scheduled'),
    }),
    found: [`OFF-05|project|${art.uuid}|key 9`, `OFF-05|repository|${repository.uuid}|key 7`],
    texts: [
      'Key CI of project ART (Project ART) was added by somebody who is waiting to be deleted in the directory.',
    ],
  },
  {
    rule: OFF_05,
    says: 'its adder is active',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, bob],
        projects: [art],
        repositories: [{ ...repository, accessKeys: complete([key({ addedBy: ann.uuid })]) }],
      }),
      directory: active,
    }),
  },
  {
    rule: OFF_05,
    says: 'keys of a repository were not read',
    evidence: someEvidence({
      facts: someFacts({
        repositories: [{ ...repository, accessKeys: unread('wrong-credential') }],
      }),
    }),
    missing: ['access-keys'],
  },
  {
    rule: OFF_05,
    says: 'nobody says who added it',
    evidence: someEvidence({
      facts: someFacts({ repositories: [{ ...repository, accessKeys: complete([key()]) }] }),
    }),
    missing: ['directory'],
  },
  {
    rule: OFF_05,
    says: 'whether an outsider is a member cannot be told',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [olga],
        lists: someLists({ members: partial(null) }),
        projects: [{ ...art, accessKeys: complete([key({ addedBy: olga.uuid })]) }],
      }),
    }),
    missing: ['directory', 'members'],
  },
  {
    rule: OFF_08,
    says: 'exempt and default reviewer, and no longer a member',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, olga],
        repositories: [
          {
            ...repository,
            branchRules: complete([pushRule(olga.uuid, ann.uuid)]),
            defaultReviewers: complete([{ person: olga.uuid, origin: 'repository' }]),
          },
        ],
      }),
      directory: active,
    }),
    found: [
      `OFF-08|repository|${repository.uuid}|rule 3 ${olga.uuid}`,
      `OFF-08|repository|${repository.uuid}|reviewer ${olga.uuid}`,
    ],
    texts: ['Exempt from push of acme/paintings: somebody who is not a member of the workspace.'],
  },
  {
    rule: OFF_08,
    says: 'an active member, and an app that is no member',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, anOutsider({ displayName: 'Robot', kind: 'app_user' })],
        repositories: [
          {
            ...repository,
            branchRules: complete([pushRule(ann.uuid, anOutsider({ displayName: 'Robot' }).uuid)]),
          },
        ],
      }),
      directory: active,
    }),
  },
  {
    rule: OFF_08,
    says: 'reviewers and rules were not read',
    evidence: someEvidence({
      facts: someFacts({
        repositories: [{ ...repository, branchRules: unread(), defaultReviewers: unread() }],
      }),
    }),
    missing: ['branch-rules', 'default-reviewers'],
  },
  {
    rule: OFF_08,
    says: 'an account of a kind never heard of',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [anOutsider({ displayName: 'Robot', kind: 'unknown' })],
        repositories: [
          {
            ...repository,
            branchRules: complete([pushRule(anOutsider({ displayName: 'Robot' }).uuid)]),
          },
        ],
      }),
    }),
    missing: ['directory'],
  },
  {
    rule: OFF_09,
    says: 'nobody reads pull requests',
    evidence: someEvidence(),
    missing: ['pull-requests'],
  },
  {
    rule: OFF_10,
    says: 'the account that is about to go added a key and is the only admin',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [annOwns, bob],
        projects: [{ ...art, accessKeys: complete([key({ addedBy: ann.uuid })]) }],
      }),
      directory: annGone('deletion-scheduled'),
      register: typedIn([]),
    }),
    found: [`OFF-10|person|${ann.uuid}`],
    missing: ['pipeline-variables'],
    texts: [
      '1 admin of workspace acme, none of whom stays; this one is waiting to be deleted in the directory.',
      'Key CI of project ART (Project ART) was added by somebody who is waiting to be deleted in the directory.',
    ],
  },
  {
    rule: OFF_10,
    says: 'no account is about to be deleted',
    evidence: someEvidence({ facts: both, directory: annGone('deactivated') }),
  },
  {
    rule: OFF_10,
    says: 'no directory',
    evidence: someEvidence({ facts: both }),
    missing: ['directory'],
  },
  {
    rule: OFF_10,
    says: 'what else the account holds is not all read',
    evidence: someEvidence({ facts: both, directory: annGone('deletion-scheduled') }),
    missing: ['pipeline-variables', 'register'],
  },
  {
    rule: OFF_11,
    says: 'a private repository was forked elsewhere',
    evidence: someEvidence({
      facts: someFacts({
        repositories: [
          {
            ...repository,
            forks: complete([
              { fullName: 'olga/paintings', isPrivate: true, isHere: false },
              { fullName: 'acme/copy', isPrivate: true, isHere: true },
            ]),
          },
        ],
      }),
    }),
    found: [`OFF-11|repository|${repository.uuid}|olga/paintings`],
    missing: ['forks'],
    texts: ['Forked to olga/paintings, which is private.'],
  },
  {
    rule: OFF_11,
    says: 'whatever is forked is public',
    evidence: someEvidence({
      facts: someFacts({
        repositories: [
          {
            ...repository,
            isPrivate: false,
            forks: complete([{ fullName: 'olga/paintings', isPrivate: false, isHere: false }]),
          },
        ],
      }),
    }),
  },
  {
    rule: OFF_11,
    says: 'forks of a private repository may be hidden',
    evidence: someEvidence({ facts: someFacts({ repositories: [repository] }) }),
    missing: ['forks'],
  },
  {
    rule: OFF_11,
    says: 'forks were not read',
    evidence: someEvidence({
      facts: someFacts({ repositories: [{ ...repository, isPrivate: false, forks: unread() }] }),
    }),
    missing: ['forks'],
  },
];

const nowNothing = someFacts({ accounts: [ann], projects: [art], repositories: [repository] });
const thenRead = someFacts({
  accounts: [ann],
  projects: [art],
  repositories: [{ ...repository, personGrants: complete([aPersonGrant(ann, 'read')]) }],
});
const removed: readonly RuleCase[] = [
  {
    rule: OFF_12,
    says: 'reached a repository then and nothing now',
    evidence: someEvidence({ facts: nowNothing, previous: thenRead }),
    found: [`OFF-12|person|${ann.uuid}`],
    texts: ['Reached 1 repository in the scan before; none now, and still a member.'],
  },
  {
    rule: OFF_12,
    says: 'reached nothing then either',
    evidence: someEvidence({ facts: nowNothing, previous: nowNothing }),
  },
  {
    rule: OFF_12,
    says: 'there was no scan before',
    evidence: someEvidence({ facts: nowNothing }),
    missing: ['previous-scan'],
  },
  {
    rule: OFF_12,
    says: 'the scan before had not read all repositories',
    evidence: someEvidence({
      facts: nowNothing,
      previous: { ...nowNothing, lists: someLists({ repositories: partial(null) }) },
    }),
    missing: ['previous-scan'],
  },
  {
    rule: OFF_12,
    says: 'a group that nobody told may have reached it then',
    evidence: someEvidence({
      facts: nowNothing,
      previous: someFacts({
        ...thenRead,
        repositories: [{ ...repository, groupGrants: complete([aGroupGrant(aGroup(), 'read')]) }],
      }),
    }),
    missing: ['previous-scan'],
  },
];

export const OFFBOARDING_CASES: readonly RuleCase[] = [
  ...leavers,
  ...admins,
  ...belongings,
  ...removed,
];
