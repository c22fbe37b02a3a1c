import { VISIBILITY_RULES } from '../../../../src/domain/findings/rules/visibility-rules';
import { type Repository } from '../../../../src/domain/facts/facts';
import { daysAgo, someEvidence, typedIn } from '../../../builders/a-finding-evidence';
import {
  aProject,
  aRepository,
  aWorkspace,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { createCasesOf } from './cases-of';

const casesOf = createCasesOf(VISIBILITY_RULES);
const open = aRepository({ slug: 'open', isPrivate: false });
const closed = aRepository({ slug: 'closed' });
const of = ({ uuid }: Repository) => ({ kind: 'repository' as const, repository: uuid });
const cutOff = { lists: someLists({ repositories: partial(null) }) };
const holding = (...repositories: readonly Repository[]) =>
  someEvidence({ facts: someFacts({ repositories }) });
const before = (...repositories: readonly Repository[]) => someFacts({ repositories });

const PUBLIC: readonly RuleCase[] = [
  ...casesOf(
    'VIS-01',
    {
      says: 'a public repository',
      evidence: holding(open, closed),
      found: [of(open)],
      texts: ['It is public: anybody reads, clones and forks it.'],
    },
    { says: 'a private one', evidence: holding(closed) },
    {
      says: 'the list of repositories broke off',
      evidence: someEvidence({ facts: someFacts({ repositories: [closed], ...cutOff }) }),
      missing: ['repositories'],
    },
  ),
  ...casesOf(
    'VIS-02',
    {
      says: 'private before, public now',
      evidence: someEvidence({
        facts: someFacts({ repositories: [open] }),
        previous: before({ ...open, isPrivate: true }),
      }),
      found: [of(open)],
      texts: ['It was private in the scan of 2026-11-21, and is public now.'],
    },
    {
      says: 'public before, new, or private now',
      evidence: someEvidence({
        facts: someFacts({
          repositories: [open, closed, aRepository({ slug: 'new', isPrivate: false })],
        }),
        previous: before(open, { ...closed, isPrivate: false }),
      }),
    },
    { says: 'no scan before this one', evidence: holding(open), missing: ['previous-scan'] },
    {
      says: 'the scan before may have missed it',
      evidence: someEvidence({
        facts: someFacts({ repositories: [open, closed] }),
        previous: someFacts({ repositories: [], ...cutOff }),
      }),
      missing: ['previous-scan'],
    },
    {
      says: 'the list of repositories broke off',
      evidence: someEvidence({ facts: someFacts(cutOff), previous: before() }),
      missing: ['repositories'],
    },
  ),
  ...casesOf(
    'VIS-03',
    {
      says: 'a public repository and a public project prove it',
      evidence: someEvidence({
        facts: someFacts({
          repositories: [open, closed],
          projects: [aProject({ isPrivate: false }), aProject({ key: 'INT' })],
        }),
      }),
      found: [{ kind: 'workspace' }],
      texts: ['2 repositories and projects are public: acme/open, project ART (Project ART).'],
    },
    {
      says: 'nothing is public, and somebody saw that the setting allows it',
      evidence: someEvidence({
        manualChecks: typedIn([
          { rule: 'VIS-03', answer: 'as-described', checkedOn: daysAgo(1).slice(0, 10) },
        ]),
      }),
      found: [{ kind: 'workspace' }],
    },
    {
      says: 'nothing is public, and somebody saw that the setting forbids it',
      evidence: someEvidence({
        manualChecks: typedIn([
          { rule: 'VIS-03', answer: 'not-so', checkedOn: daysAgo(1).slice(0, 10) },
        ]),
      }),
    },
    {
      says: 'nothing is public, nobody looked',
      evidence: holding(closed),
      missing: ['manual-check'],
    },
  ),
  ...casesOf(
    'VIS-05',
    {
      says: 'a public project with one public repository',
      evidence: someEvidence({
        facts: someFacts({
          projects: [aProject({ isPrivate: false })],
          repositories: [
            { ...open, project: aProject().uuid },
            { ...closed, project: aProject().uuid },
            aRepository({ slug: 'else', isPrivate: false }),
          ],
        }),
      }),
      found: [{ kind: 'project', project: aProject().uuid }],
      texts: ['The project is public; we see 1 public repository in it.'],
    },
    {
      says: 'a private project',
      evidence: someEvidence({ facts: someFacts({ projects: [aProject()] }) }),
    },
    {
      says: 'the projects were not read',
      evidence: someEvidence({ facts: someFacts({ lists: someLists({ projects: unread() }) }) }),
      missing: ['projects'],
    },
  ),
];

const forking = (forkingMode: string | undefined, ...repositories: readonly Repository[]) =>
  someEvidence({
    facts: someFacts({
      workspace: aWorkspace(forkingMode === undefined ? {} : { forkingMode }),
      repositories,
    }),
  });
const forkable = aRepository({ slug: 'forkable', forkPolicy: 'allow_forks' });
const updated = (days: number) => holding(aRepository({ slug: 'old', updatedOn: daysAgo(days) }));
const old = aRepository({ slug: 'old' });

const SETTINGS: readonly RuleCase[] = [
  ...casesOf(
    'VIS-04',
    {
      says: 'a private repository with forks allowed, in a workspace that allows them',
      evidence: forking('allow_forks', forkable),
      found: [of(forkable)],
      texts: ['Private, and forks are allowed: by the repository and by the workspace.'],
    },
    {
      says: 'forks are limited, or the repository is public',
      evidence: forking(
        'allow_forks',
        aRepository({ forkPolicy: 'no_public_forks' }),
        aRepository({ slug: 'none', forkPolicy: 'no_forks' }),
        { ...open, forkPolicy: 'allow_forks' },
        open,
      ),
    },
    {
      says: 'private forks stay in the workspace',
      evidence: forking('internal_only', forkable, closed),
    },
    {
      says: 'the workspace does not say, and no repository allows forks',
      evidence: forking(undefined, aRepository({ forkPolicy: 'no_forks' })),
    },
    {
      says: 'the workspace does not say, and a repository allows forks',
      evidence: forking(undefined, forkable),
      missing: ['workspace-settings'],
    },
    {
      says: 'a repository does not say',
      evidence: forking('allow_forks', closed),
      missing: ['repositories'],
    },
    {
      says: 'neither says',
      evidence: forking(undefined, closed),
      missing: ['repositories', 'workspace-settings'],
    },
  ),
  ...casesOf(
    'VIS-06',
    {
      says: 'the last push was 181 days ago',
      evidence: updated(181),
      found: [of(old)],
      texts: ['Last push 181 days ago, on 2026-05-24.'],
    },
    { says: 'the last push was 180 days ago', evidence: updated(180) },
    { says: 'Bitbucket does not say when', evidence: holding(old), missing: ['repositories'] },
    {
      says: 'eleven repositories of which it does not say',
      evidence: holding(...Array.from({ length: 11 }, (_, at) => aRepository({ slug: `r${at}` }))),
      missing: ['repositories'],
    },
    {
      says: 'the list of repositories broke off',
      evidence: someEvidence({ facts: someFacts(cutOff) }),
      missing: ['repositories'],
    },
  ),
];

export const VISIBILITY_CASES: readonly RuleCase[] = [...PUBLIC, ...SETTINGS];
