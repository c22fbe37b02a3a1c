import { type Facts } from '../facts/facts';
import { type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import { jobKey, type ScanJob } from '../facts/scan-record';
import { type Action } from './action';
import { type Plan } from './plan';

/**
 * What is to be read again to see what became of a plan: the grants of every object that it touches and of the
 * projects that these inherit from, and beside them what single steps change. Each once, lists first. What no
 * reading tells (members of groups, what is done by hand) is not among them, nor an object that the facts do not name.
 */
export function listTouchedJobs({ steps }: Pick<Plan, 'steps'>, facts: Facts): readonly ScanJob[] {
  const actions = steps.map(({ action }) => action);
  const jobs = [
    ...listLists(actions),
    ...listProjectJobs(actions, facts),
    ...listRepositoryJobs(actions, facts),
  ];
  return [...new Map(jobs.map((job) => [jobKey(job), job])).values()];
}

function listLists(actions: readonly Action[]): readonly ScanJob[] {
  return actions.flatMap(({ kind }): readonly ScanJob[] => {
    // Who is no member any more is in no group.
    if (kind === 'workspace-role' || kind === 'group-membership') return [{ kind: 'members' }];
    return kind === 'visibility' || kind === 'fork-policy' ? [{ kind: 'repositories' }] : [];
  });
}

function listProjectJobs(
  actions: readonly Action[],
  { projects, repositories }: Facts,
): readonly ScanJob[] {
  const touched = new Set(actions.flatMap((action) => findRepository(action) ?? []));
  const parents = repositories.filter(({ uuid }) => touched.has(uuid)).map((one) => one.project);
  const wanted = new Set([...actions.flatMap((action) => findProject(action) ?? []), ...parents]);
  return projects
    .filter(({ uuid }) => wanted.has(uuid))
    .flatMap(({ uuid: project, key }): readonly ScanJob[] => [
      { kind: 'project-group-grants', project, key },
      { kind: 'project-person-grants', project, key },
    ]);
}

function listRepositoryJobs(
  actions: readonly Action[],
  { repositories }: Facts,
): readonly ScanJob[] {
  return actions.flatMap((action) => {
    const [repository, project] = [findRepository(action), findProject(action)];
    return repositories.flatMap(({ uuid, slug, project: parent }): readonly ScanJob[] => {
      const at = { repository: uuid, slug };
      if (uuid === repository) {
        return [
          { kind: 'repository-group-grants', ...at },
          { kind: 'repository-person-grants', ...at },
          ...(action.kind === 'branch-exemption' ? [{ kind: 'branch-rules', ...at } as const] : []),
          ...(action.kind === 'default-reviewer'
            ? [{ kind: 'default-reviewers', ...at } as const]
            : []),
        ];
      }
      // Reviewers of a project are seen through the repositories that inherit them, and nowhere else.
      const inherits = project !== undefined && parent === project;
      return action.kind === 'default-reviewer' && inherits
        ? [{ kind: 'default-reviewers', ...at }]
        : [];
    });
  });
}

function findRepository(action: Action): RepositoryUuid | undefined {
  if ('repository' in action) return action.repository;
  const on = findPlace(action);
  return on && 'repository' in on ? on.repository : undefined;
}

function findProject(action: Action): ProjectUuid | undefined {
  const on = findPlace(action);
  return on && 'project' in on ? on.project : undefined;
}

function findPlace(action: Action) {
  return 'on' in action && action.kind !== 'by-hand' ? action.on : undefined;
}
