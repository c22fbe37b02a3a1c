import { type Bitbucket } from '../../local/bitbucket/bitbucket';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { personUuid } from '../../local/bitbucket/demo/acme';
import {
  createBitbucketWriter,
  type Writer,
  type WriterOptions,
} from '../../src/adapters/bitbucket/writer';
import { type BitbucketSend } from '../../src/adapters/bitbucket/bitbucket-request';
import { accountUuid, projectUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { COMPANION_KINDS } from '../../src/domain/plans/action';
import {
  aBitbucket,
  type CallerOptions,
  CHANGING_SCOPES,
  NOON,
  requestAs,
} from './simulated-bitbucket';

export interface WritingCase {
  readonly bitbucket: Bitbucket;
  readonly writer: Writer;
  /** Method and path of everything that left, in order. */
  readonly sent: readonly string[];
  /** The same without reads. */
  readonly changes: () => readonly string[];
}

export interface WritingOptions extends Partial<WriterOptions> {
  readonly bitbucket?: Bitbucket;
  readonly caller?: CallerOptions;
  /** Changes arrive and are made; their answers never come back. */
  readonly losesAnswers?: boolean;
}

/** A writer with everything allowed, and an admin's token that may change grants, on the demo workspace. */
export function aWriter(options: WritingOptions = {}): WritingCase {
  const { bitbucket = aBitbucket(), caller, losesAnswers = false, ...rest } = options;
  const sent: string[] = [];
  const reach = requestAs(bitbucket, {
    scopes: CHANGING_SCOPES,
    ...caller,
    onRequest: (path, method) => {
      sent.push(`${method} ${decodeURIComponent(path)}`);
      caller?.onRequest?.(path, method);
    },
  });
  const request: BitbucketSend = async (path, init) => {
    const response = await reach(path, init);
    if (losesAnswers && init?.method !== 'GET' && init?.method !== undefined) {
      throw new Error('socket hang up, authorization: Basic c2VjcmV0');
    }
    return response;
  };
  const writer = createBitbucketWriter({
    ...{ request, workspace: 'acme', kinds: COMPANION_KINDS, now: () => NOON, ...rest },
  });
  const changes = () => sent.filter((line) => !line.startsWith('GET '));
  return { bitbucket, writer, sent, changes };
}

export const person = (nickname: string) => accountUuid(personUuid(nickname));

/** By its slug or key in the demo workspace. */
export function repositoryNamed({ data }: Bitbucket, slug: string) {
  const found = data.repositories.find((one) => one.slug === slug);
  if (!found) throw new Error(`No repository ${slug}.`);
  return { uuid: repositoryUuid(found.uuid), record: found };
}

export function projectNamed({ data }: Bitbucket, key: string) {
  const found = data.projects.find((one) => one.key === key);
  if (!found) throw new Error(`No project ${key}.`);
  return { uuid: projectUuid(found.uuid), record: found };
}

/** The facts with every list of entries sorted: what was put back stands at the end of its list. */
export function unordered({ data }: Bitbucket): unknown {
  const sortedIn = (
    one: WorkspaceData['projects'][number] | WorkspaceData['repositories'][number],
  ) => ({
    ...one,
    userGrants: sorted(one.userGrants),
    groupGrants: sorted(one.groupGrants),
    defaultReviewers: sorted(one.defaultReviewers ?? []),
    branchRestrictions: (one.branchRestrictions ?? []).map((rule) => ({
      ...rule,
      users: sorted(rule.users),
    })),
  });
  return {
    ...data,
    projects: data.projects.map(sortedIn),
    repositories: data.repositories.map(sortedIn),
  };
}

const sorted = (entries: readonly unknown[]): string[] =>
  entries.map((entry) => JSON.stringify(entry)).sort();
