import {
  type CedarValueJson,
  type EntityJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import { type Answer, type Engine, type Query } from '../engine';
import { type Tables } from '../tables';

const ACTIONS = ['read', 'write', 'admin'] as const;
const POLICY_SET = 'repository access';

/** Who holds a rank is in a set that the repository or its project names for that rank or a higher one. */
const POLICIES = ACTIONS.map(
  (action) => `
permit(principal, action == Action::"${action}", resource) when {
  principal in resource.${action} || principal in resource.project.${action} || principal in Role::"owner"
};`,
).join('\n');

type Uid = EntityJson['uid'];

/**
 * Decides one question at a time: is this person allowed this here. Entities are given with each request,
 * because Cedar keeps none; only those that the question can touch.
 */
export function createCedar(tables: Tables): Engine {
  const parsed = preparsePolicySet(POLICY_SET, { staticPolicies: POLICIES });
  if (parsed.type === 'failure') throw new Error(parsed.errors[0]?.message ?? 'Cedar failed.');
  const entitiesOf = createEntities(tables);
  const level = (query: Query): number => {
    const entities = entitiesOf(query);
    const isAllowed = (rank: number) =>
      ask({ ...query, action: ACTIONS[rank - 1] ?? '', entities });
    return [3, 2, 1].find(isAllowed) ?? 0;
  };
  const answer = (query: Query): Answer => [[0, level(query)]];
  return { matrixFrom: 'why', views: { why: { isLevelAlone: true, ask: level, answer } } };
}

function createEntities({ rows, ...sizes }: Tables): (query: Query) => EntityJson[] {
  const parents = toParents(rows, sizes.people);
  const projects = toGrants(sizes.projects, rows.project_group, rows.project_person);
  const repositories = toGrants(sizes.repositories, rows.repository_group, rows.repository_person);
  const projectOf = rows.repository.map(([, project = -1]) => project);
  return ({ person, repository }) => {
    const project = projectOf[repository] ?? -1;
    const inherited = { project: { __entity: uid('Project', project) } };
    return [
      { uid: uid('Person', person), attrs: {}, parents: parents[person] ?? [] },
      { uid: uid('Project', project), attrs: { ...projects[project] }, parents: [] },
      {
        uid: uid('Repository', repository),
        attrs: { ...repositories[repository], ...inherited },
        parents: [],
      },
    ];
  };
}

function toParents({ member, owner }: Tables['rows'], people: number): Uid[][] {
  const parents = Array.from({ length: people }, (): Uid[] => []);
  for (const [group = -1, person = -1] of member) parents[person]?.push(uid('Group', group));
  for (const [person = -1] of owner) parents[person]?.push({ type: 'Role', id: 'owner' });
  return parents;
}

function ask(request: {
  readonly person: number;
  readonly repository: number;
  readonly action: string;
  readonly entities: EntityJson[];
}): boolean {
  const answer = statefulIsAuthorized({
    principal: uid('Person', request.person),
    action: { type: 'Action', id: request.action },
    resource: uid('Repository', request.repository),
    context: {},
    preparsedPolicySetId: POLICY_SET,
    entities: request.entities,
  });
  if (answer.type === 'failure') throw new Error(answer.errors[0]?.message ?? 'Cedar failed.');
  const [error] = answer.response.diagnostics.errors;
  if (error !== undefined) throw new Error(error.error.message);
  return answer.response.decision === 'allow';
}

type Holders = Record<(typeof ACTIONS)[number], CedarValueJson[]>;
type Rows = Tables['rows']['member'];

/** By action: everybody whose grant includes it. */
function toGrants(length: number, ofGroups: Rows, ofPeople: Rows): Holders[] {
  const grants = Array.from({ length }, (): Holders => ({ read: [], write: [], admin: [] }));
  const add = (type: string, rows: Rows) => {
    for (const [scope = -1, holder = -1, rank = 0] of rows)
      for (const action of ACTIONS.slice(0, rank))
        grants[scope]?.[action].push({ __entity: uid(type, holder) });
  };
  add('Group', ofGroups);
  add('Person', ofPeople);
  return grants;
}

function uid(type: string, at: number): { type: string; id: string } {
  return { type, id: String(at) };
}
