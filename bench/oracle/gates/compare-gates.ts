import { createBranchGates, type Verdict } from '../../../local/bitbucket/branch-gates';
import { createEffectiveAccess } from '../../../local/bitbucket/effective-levels';
import { type RepositoryRecord, type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { createAccessIndex, type AccessIndex } from '../../../src/domain/access/access-index';
import { accountUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { explainGates } from '../../../src/domain/gates/explain-gates';
import { type Gate } from '../../../src/domain/gates/gate';
import { scannedFacts } from '../../scanned-facts';
import { type ComparedWorkspace } from '../compared-workspaces';
import { type Comparison, type Difference } from '../comparison';
import { branchPolicies, type GateAction } from './branch-policies';
import { type CedarPerson, createCedarGates } from './cedar';
import { sampleBranches, samplePeople } from './sample-questions';

/** How many gates were asked about in one workspace, and those on which the two do not agree. */
export interface GateComparison extends Comparison {
  readonly open: number;
  /** Usher says that Atlassian's own pages disagree; Cedar was given one of the two readings. */
  readonly disputed: number;
}

const REPOSITORIES = 15;
const ACTIONS: readonly GateAction[] = ['push', 'merge'];
/** A plan that limits nothing: only rules and levels decide. */
const SETUP = { plan: { value: 'premium', statedAt: 0 } } as const;
const WRITE_RANK = 2;

/** People and branches drawn from each of the repositories with rules, both gates of each. */
export function compareGates({ data }: ComparedWorkspace): GateComparison {
  const index = createAccessIndex(scannedFacts(data));
  const access = createEffectiveAccess(data, {
    implicitAdminsListed: true,
    publicReadersListed: false,
  });
  const simulator = createBranchGates(data, { projectRules: false });
  const tally = { compared: 0, open: 0, disputed: 0, differences: [] as Difference[] };
  for (const repository of drawRepositories(data)) {
    const project = data.projects.find(({ uuid }) => uuid === repository.project);
    const cedar = createCedarGates(repository, branchPolicies(repository, project));
    const ranks = access.ranksOn(repository);
    for (const position of samplePeople(data, repository)) {
      const person = toCedarPerson(data, {
        position,
        canWrite: (ranks[position] ?? 0) >= WRITE_RANK,
      });
      for (const branch of sampleBranches(repository, project)) {
        for (const action of ACTIONS) {
          const gate = usherGate(index, { repository, person, branch, action });
          const simulated = simulator({ account: person.uuid, repository, branch })[action];
          count(
            tally,
            { gate, isOpen: cedar.isOpen(person, action, branch), simulated },
            () => `${person.uuid} ${action} ${branch} on ${repository.slug} ${repository.uuid}`,
          );
        }
      }
    }
  }
  return tally;
}

/** Spread over the workspace: neighbours are alike. */
function drawRepositories({ repositories }: WorkspaceData): readonly RepositoryRecord[] {
  const ruled = repositories.filter(({ branchRestrictions }) =>
    branchRestrictions.some(({ kind }) => kind === 'push' || kind === 'restrict_merges'),
  );
  const step = Math.max(1, Math.floor(ruled.length / REPOSITORIES));
  return ruled.filter((_, at) => at % step === 0).slice(0, REPOSITORIES);
}

function toCedarPerson(
  { accounts, groups }: WorkspaceData,
  { position, canWrite }: { readonly position: number; readonly canWrite: boolean },
): CedarPerson {
  const uuid = accounts[position]?.uuid ?? '';
  const mine = groups.filter(({ members }) => members.includes(uuid));
  return { uuid, canWrite, groups: mine.map(({ slug }) => slug) };
}

interface Question {
  readonly repository: RepositoryRecord;
  readonly person: CedarPerson;
  readonly branch: string;
  readonly action: GateAction;
}

function usherGate(index: AccessIndex, { repository, person, branch, action }: Question): Gate {
  const answer = explainGates(index, {
    person: accountUuid(person.uuid),
    repository: repositoryUuid(repository.uuid),
    branch,
    setup: SETUP,
  });
  return answer[action];
}

function count(
  tally: { compared: number; open: number; disputed: number; differences: Difference[] },
  {
    gate,
    isOpen,
    simulated,
  }: { readonly gate: Gate; readonly isOpen: boolean; readonly simulated: Verdict },
  toQuestion: () => string,
): void {
  tally.compared++;
  if (isOpen) tally.open++;
  const isDisputed =
    gate.state === 'cannot-be-told' &&
    gate.reasons.every(({ code }) => code === 'merge-list-disputed');
  if (isDisputed) tally.disputed++;
  const cedar = isOpen ? 'open' : 'closed';
  const agree = isDisputed
    ? simulated === 'disputed'
    : gate.state === cedar && EXPECTED[simulated] !== OPPOSITE[cedar];
  if (!agree)
    tally.differences.push({
      question: toQuestion(),
      oracle: cedar,
      others: { Usher: gate.state, simulator: simulated },
    });
}

const EXPECTED = { accepted: 'open', refused: 'closed', disputed: 'cannot-be-told' } as const;
const OPPOSITE = { open: 'closed', closed: 'open' } as const;
