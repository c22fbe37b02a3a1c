import { createHash } from 'node:crypto';
import { seedFrom } from './branch-names';
import { createRandom } from './random';
import { timestampOf } from './timestamps';
import {
  type AccountRecord,
  type CommitRecord,
  type PullRequestActRecord,
  type RepositoryRecord,
  type WorkspaceData,
} from './workspace-data';

const HOUR_MS = 3_600_000;
const ACTS: readonly PullRequestActRecord['kind'][] = ['update', 'comment', 'approval', 'update'];

/**
 * The commits of a repository, newest first: those it names, else plausible ones, always the same for
 * the same repository. Nobody commits after they were last seen, and some commits have an address that
 * no account has. None in an empty repository.
 */
export function commitsOf(
  repository: RepositoryRecord,
  data: WorkspaceData,
): readonly CommitRecord[] {
  if (repository.commits) return repository.commits;
  if (repository.mainBranch === undefined) return [];
  return workOf(repository, data, 'commits').map(({ at, author }, place) => ({
    hash: createHash('sha1').update(`${repository.uuid} ${place}`).digest('hex'),
    committedOn: timestampOf(at),
    ...(author && { author: author.uuid }),
  }));
}

/** What was done on its pull requests, newest first. */
export function pullRequestActsOf(
  repository: RepositoryRecord,
  data: WorkspaceData,
): readonly PullRequestActRecord[] {
  if (repository.pullRequestActs) return repository.pullRequestActs;
  if (repository.mainBranch === undefined) return [];
  return workOf(repository, data, 'pull requests').flatMap(({ at, author }, place) =>
    author
      ? {
          pullRequest: 1 + Math.floor((400 - place) / 4),
          kind: ACTS[place % ACTS.length] ?? 'comment',
          person: author.uuid,
          doneOn: timestampOf(at),
        }
      : [],
  );
}

interface Work {
  readonly at: number;
  readonly author: AccountRecord | undefined;
}

function workOf(
  { uuid, updatedOn, createdOn }: RepositoryRecord,
  { accounts }: WorkspaceData,
  kind: string,
): readonly Work[] {
  const random = createRandom(seedFrom(`${uuid} ${kind}`));
  const team = accounts.filter(
    ({ membership }) => typeof membership?.lastAccessedOn === 'string' && random() < 0.3,
  );
  const work: Work[] = [];
  const first = Date.parse(createdOn);
  let at = Date.parse(updatedOn);
  for (let left = 5 + Math.floor(random() * 250); left > 0 && at > first; left -= 1) {
    const present = team.filter((one) => wasThere(one, at));
    const author = present[Math.floor(random() * present.length * 1.15)];
    work.push({ at, author });
    at -= Math.floor(random() * random() * 90 * HOUR_MS) + HOUR_MS;
  }
  return work;
}

function wasThere({ membership }: AccountRecord, at: number): boolean {
  if (!membership?.lastAccessedOn) return false;
  return Date.parse(membership.lastAccessedOn) >= at && Date.parse(membership.addedOn) <= at;
}
