import {
  type EntityJson,
  preparsePolicySet,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs';
import { type RepositoryRecord } from '../../../local/bitbucket/workspace-data';
import { type GateAction } from './branch-policies';

/** Who asks: with the groups and, from the simulator, whether they can write at all. */
export interface CedarPerson {
  readonly uuid: string;
  readonly groups: readonly string[];
  readonly canWrite: boolean;
}

export interface CedarGates {
  readonly isOpen: (person: CedarPerson, action: GateAction, branch: string) => boolean;
}

/** @throws Error if Cedar cannot read the policies or evaluate them: then there is no second opinion. */
export function createCedarGates(repository: RepositoryRecord, policies: string): CedarGates {
  const name = repository.uuid;
  const parsed = preparsePolicySet(name, { staticPolicies: policies });
  if (parsed.type === 'failure') throw new Error(`${parsed.errors[0]?.message ?? ''}\n${policies}`);
  return {
    isOpen: (person, action, branch) => {
      const answer = statefulIsAuthorized({
        principal: { type: 'Person', id: person.uuid },
        action: { type: 'Action', id: action },
        resource: { type: 'Branch', id: branch },
        context: {},
        preparsedPolicySetId: name,
        entities: entitiesFor(person, branch, repository),
      });
      if (answer.type === 'failure') throw new Error(answer.errors[0]?.message ?? 'Cedar failed.');
      const [error] = answer.response.diagnostics.errors;
      if (error !== undefined) throw new Error(error.error.message);
      return answer.response.decision === 'allow';
    },
  };
}

/** Only what this one question can touch: Cedar reads all entities anew for each. */
function entitiesFor(
  { uuid, groups, canWrite }: CedarPerson,
  branch: string,
  { branchRestrictions }: RepositoryRecord,
): EntityJson[] {
  const lists = branchRestrictions.map(({ id, users, groups: listed }) => ({ id, users, listed }));
  const exempt = (isListed: (list: (typeof lists)[number]) => boolean) =>
    lists.filter(isListed).map(({ id }) => ({ type: 'Exempt', id: String(id) }));
  const ofPerson = [
    ...groups.map((slug) => ({ type: 'Group', id: slug })),
    ...(canWrite ? [{ type: 'Access', id: 'write' }] : []),
    ...exempt(({ users }) => users.includes(uuid)),
  ];
  return [
    { uid: { type: 'Branch', id: branch }, attrs: { name: branch }, parents: [] },
    { uid: { type: 'Person', id: uuid }, attrs: {}, parents: ofPerson },
    ...groups.map((slug) => ({
      uid: { type: 'Group', id: slug },
      attrs: {},
      parents: exempt(({ listed }) => listed.includes(slug)),
    })),
  ];
}
