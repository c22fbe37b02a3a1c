import { createRandom } from '../random';
import { daysBefore } from '../timestamps';
import { type AccountRecord, type WorkspaceData } from '../workspace-data';
import { type WorkspaceSize } from './draw';
import { addDetails } from './draw-details';
import { drawAccounts, drawGroups } from './draw-people';
import { drawProjects } from './draw-projects';
import { drawRepositories } from './draw-repositories';

const DAY_OF_BIRTH = Date.UTC(2026, 10, 21);

/**
 * A workspace `acme` of any size that looks like a real one: few large groups and many small ones,
 * most access by groups on projects, some grants on repositories, some repositories public.
 * Without groups the first person administers it. Throws a RangeError for a size that cannot be:
 * nobody, or repositories without a project.
 */
export function generateWorkspace(size: WorkspaceSize): WorkspaceData {
  refuseImpossible(size);
  const { seed, now = DAY_OF_BIRTH } = size;
  const random = createRandom(seed);
  const accounts = drawAccounts({ random, size, now });
  const groups = drawGroups({ random, size, accounts });
  const slugs = groups.map(({ slug }) => slug);
  const projects = drawProjects({ random, size, now, accounts, groups: slugs });
  const repositories = drawRepositories({ random, size, now, accounts, groups: slugs, projects });
  const administrators = new Set(
    groups[0]?.members ?? accounts.slice(0, 1).map(({ uuid }) => uuid),
  );
  // A private project cannot hold a public repository.
  const open = new Set(repositories.filter((one) => !one.isPrivate).map((one) => one.project));
  const data: WorkspaceData = {
    workspace: {
      uuid: '{a15fb181-db1f-48f7-b41f-e1eff06929d6}',
      slug: 'acme',
      name: `Acme ${seed}`,
      isPrivate: true,
      isPersonal: false,
      forkingMode: 'allow_forks',
      createdOn: daysBefore(now, 2000),
      updatedOn: daysBefore(now, 1),
    },
    accounts: accounts.map((account) => withRole(account, administrators)),
    groups,
    projects: projects.map((project) => ({ ...project, isPrivate: !open.has(project.uuid) })),
    repositories,
  };
  return addDetails(data, seed, now);
}

function withRole(account: AccountRecord, administrators: ReadonlySet<string>): AccountRecord {
  const { membership } = account;
  if (!membership || !administrators.has(account.uuid)) return account;
  return { ...account, membership: { ...membership, role: 'owner' } };
}

function refuseImpossible(size: WorkspaceSize): void {
  for (const name of ['people', 'groups', 'projects', 'repositories'] as const) {
    const least = name === 'people' ? 1 : 0;
    if (!Number.isInteger(size[name]) || size[name] < least)
      throw new RangeError(`A workspace needs at least ${least} of ${name}, as a whole number.`);
  }
  if (size.repositories > 0 && size.projects === 0)
    throw new RangeError('Repositories need a project: at least 1 of projects.');
}
