import { personUuid } from '../../local/bitbucket/demo/acme';
import { ENDPOINTS } from '../../local/bitbucket/endpoints';
import { describeWithReferenceData, readReference } from './reference-data';
import { aTraveller } from './tour';

/** Recorded file, endpoint, address; and whether the recording is whole or a cut-down fixture. */
const RECORDINGS = [
  [
    '2023-1.0-groups-examplej1workspace.json',
    '/1.0/groups/{workspace}',
    '/1.0/groups/acme',
    'whole',
  ],
  [
    '2023-2.0-repositories-id-id-permissions-config-groups.json',
    '/2.0/repositories/{workspace}/{repo_slug}/permissions-config/groups',
    '/2.0/repositories/acme/pay-api/permissions-config/groups',
    'whole',
  ],
  [
    '2023-2.0-repositories-id-id-permissions-config-users.json',
    '/2.0/repositories/{workspace}/{repo_slug}/permissions-config/users',
    '/2.0/repositories/acme/pay-api/permissions-config/users',
    'whole',
  ],
  [
    '2023-2.0-repositories-id.json',
    '/2.0/repositories/{workspace}',
    '/2.0/repositories/acme?sort=created_on',
    'whole',
  ],
  [
    '2023-2.0-workspaces-examplej1workspace-projects.json',
    '/2.0/workspaces/{workspace}/projects',
    '/2.0/workspaces/acme/projects/',
    'whole',
  ],
  [
    'missing_account_id.json',
    '/2.0/workspaces/{workspace}/members',
    `/2.0/workspaces/acme/members?q=user.uuid=%22${encodeURIComponent(personUuid('acme-legacy'))}%22`,
    'whole',
  ],
  ['user_workspaces.json', '/2.0/user/workspaces', '/2.0/user/workspaces', 'cut-down'],
  [
    'workspace_repo_perms.json',
    '/2.0/workspaces/{workspace}/permissions/repositories',
    '/2.0/workspaces/acme/permissions/repositories',
    'cut-down',
  ],
] as const;

describeWithReferenceData('the simulator against recorded answers', () => {
  test.each(RECORDINGS)('%s: the same keys and types', async (file, path, address, kind) => {
    const recorded = bodyOf(readReference(`recorded/${file}`));
    const { visit } = aTraveller({ centrallyManaged: 'bitbucket' });
    const endpoint = ENDPOINTS.find((known) => known.method === 'GET' && known.path === path);
    if (!endpoint) throw new Error(`No endpoint ${path}`);
    const [stop] = await visit(endpoint, address);
    expect(
      differences(recorded, stop?.body, { path: '', missingAllowed: kind === 'cut-down' }),
    ).toEqual([]);
  });

  test('a difference is noticed', () => {
    const recorded = { slug: 'a', members: [{ uuid: '{1}', nickname: null, is_team: false }] };
    const simulated = { slug: 1, members: [{ uuid: '{1}', is_team: 'no' }] };
    expect(differences(recorded, simulated, { path: '', missingAllowed: false })).toEqual([
      '/slug: recorded as string, simulated as number',
      '/members/is_team: recorded as boolean, simulated as string',
    ]);
    expect(differences({ uuid: '{1}' }, {}, { path: '', missingAllowed: false })).toEqual([
      '/uuid: recorded, not simulated',
    ]);
  });
});

/** Recordings made with headers have the body inside. */
function bodyOf(recording: unknown): unknown {
  const hasResponse =
    typeof recording === 'object' && recording !== null && 'response' in recording;
  return hasResponse ? (recording.response as { body: unknown }).body : recording;
}

interface Place {
  readonly path: string;
  readonly missingAllowed: boolean;
}

/** Keys that say where one stands in a list, or belong to this recording's page only. */
const INCIDENTAL = new Set(['/next', '/previous']);

/**
 * What the simulator leaves out or types otherwise. A recorded `null` fits anything, also nothing:
 * it says that the key exists and not what it holds.
 */
function differences(recorded: unknown, simulated: unknown, place: Place): string[] {
  if (recorded === null || simulated === null) return [];
  if (Array.isArray(recorded) && Array.isArray(simulated)) {
    return recorded.flatMap((element) => leastDifferent(element, simulated, place));
  }
  if (
    typeof recorded !== typeof simulated ||
    Array.isArray(recorded) !== Array.isArray(simulated)
  ) {
    return [`${place.path}: recorded as ${typeof recorded}, simulated as ${typeof simulated}`];
  }
  if (typeof recorded !== 'object') return [];
  return Object.entries(recorded).flatMap(([key, inner]) => {
    const at = { ...place, path: `${place.path}/${key}` };
    if (key in (simulated as object)) {
      return differences(inner, (simulated as Record<string, unknown>)[key], at);
    }
    const mayMiss = place.missingAllowed || inner === null || INCIDENTAL.has(at.path);
    return mayMiss ? [] : [`${at.path}: recorded, not simulated`];
  });
}

/** Against the simulated element it fits best: lists differ in what they hold, not in its form. */
function leastDifferent(element: unknown, simulated: readonly unknown[], place: Place): string[] {
  const found = simulated.map((candidate) => differences(element, candidate, place));
  if (found.length === 0) return [`${place.path}: nothing simulated to compare with`];
  return found.reduce((least, one) => (one.length < least.length ? one : least));
}
