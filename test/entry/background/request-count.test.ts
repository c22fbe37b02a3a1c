import { acme } from '../../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { aScanningApp } from '../../builders/a-scanning-app';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';
import { NOON } from '../../builders/simulated-bitbucket';

/** What src/entry/compose.ts ships. */
const SHIPPED = { pageRequests: 90, queueRequests: 94, concurrency: 6 };
const SIZE = { people: 230, groups: 24, projects: 12, repositories: 260, seed: 5, now: NOON };
const MOST_OVER_FLOOR = 1.02;

test.each<[string, () => WorkspaceData]>([
  ['the demo workspace', () => acme(NOON)],
  ['a generated workspace', () => withViewers(generateWorkspace(SIZE))],
])(
  'a complete first scan of %s asks hardly more than nobody can do without',
  async (_name, make) => {
    const data = make();
    const app = await aScanningApp({ data, tuning: SHIPPED });
    await app.scanByItself(30);
    expect((await app.get('getWorkspace')).scan).toMatchObject({ state: 'finished', mode: 'full' });
    const asApp = app.host.requests.filter(({ as }) => as === 'app').map(({ path }) => path);
    const listings = new Set(
      asApp.filter((path) => /\/permissions\/repositories\/[^?]/.test(path)),
    );
    expect(asApp.length).toBeLessThanOrEqual(MOST_OVER_FLOOR * (floorOf(data) + listings.size));
  },
);

/** The people as whom tests look at pages. */
function withViewers(data: WorkspaceData): WorkspaceData {
  return { ...data, accounts: [...data.accounts, ...aTinyWorkspace().accounts] };
}

/**
 * One request for each hundred rows of each list, and one at least for each list; listings that decide what
 * group members would tell are counted as they come, for how few will do depends on what they say.
 */
function floorOf({ accounts, projects, repositories }: WorkspaceData): number {
  const members = accounts.filter(({ membership }) => membership !== undefined);
  const lists = [members, projects, repositories];
  const ofProjects = projects.flatMap(({ userGrants, groupGrants }) => [userGrants, groupGrants]);
  const ofRepositories = repositories.flatMap(({ userGrants, groupGrants, branchRestrictions }) => [
    ...[userGrants, groupGrants, branchRestrictions],
    // Default reviewers, overrides and forks: short lists, but each a request.
    ...[[], [], []],
  ]);
  const models = repositories.filter((repository) =>
    repository.branchRestrictions.some((rule) => 'branchType' in rule),
  );
  return [...lists, ...ofProjects, ...ofRepositories, ...models.map(() => [])]
    .map((rows) => Math.max(1, Math.ceil(rows.length / 100)))
    .reduce((sum, pages) => sum + pages, 0);
}
