import { type AccessIndex } from '../access/access-index';
import { groupLabel } from '../access/object-label';
import { type Account, type Facts } from '../facts/facts';
import { type AccountUuid, type GroupSlug, type RepositoryUuid } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { type Action } from './action';

/** What people call what a plan speaks of; somebody or something the facts do not name keeps their id. */
export interface PlanNames {
  readonly person: (uuid: AccountUuid) => string;
  /** `group Developers` */
  readonly group: (slug: GroupSlug) => string;
  /** `web-checkout`, or `project OPS`. */
  readonly place: (on: GrantPlace) => string;
  /** `rule push for main`, or `branch rule 7` where nobody knows more of it. */
  readonly rule: (repository: RepositoryUuid, id: number) => string;
}

/** Names as the facts have them. */
export function namesFrom({
  facts,
  roster,
  groupsBySlug,
  projects,
  repositoryPositions,
}: AccessIndex): PlanNames {
  return {
    person: (uuid) => {
      const account = facts.accounts[roster.positions.get(uuid) ?? -1];
      return (account?.uuid === uuid ? account : findAccount(facts, uuid))?.displayName ?? uuid;
    },
    group: (slug) => groupLabel(groupsBySlug.get(slug) ?? { name: slug }),
    place: (on) => {
      if ('project' in on) return `project ${projects.get(on.project)?.key ?? on.project}`;
      const position = repositoryPositions.get(on.repository) ?? -1;
      return facts.repositories[position]?.slug ?? on.repository;
    },
    rule: (repository, asked) => {
      const position = repositoryPositions.get(repository) ?? -1;
      const rules = facts.repositories[position]?.branchRules;
      const rule = rules && rowsRead(rules).find(({ id }) => id === asked);
      const branch = rule?.match.by === 'pattern' ? ` for ${rule.match.pattern}` : '';
      return rule === undefined ? `branch rule ${asked}` : `rule ${rule.kind}${branch}`;
    },
  };
}

/** Names as a plan keeps them. */
export function namesOfPlan({
  names,
}: {
  readonly names: Readonly<Record<string, string>>;
}): PlanNames {
  const nameOf = (id: string) => (Object.hasOwn(names, id) ? names[id] : undefined) ?? id;
  return {
    person: nameOf,
    group: (slug) => groupLabel({ name: nameOf(slug) }),
    place: (on) => ('project' in on ? `project ${nameOf(on.project)}` : nameOf(on.repository)),
    rule: (_repository, id) => `branch rule ${id}`,
  };
}

function findAccount({ accounts }: Facts, asked: AccountUuid): Account | undefined {
  return accounts.find(({ uuid }) => uuid === asked);
}

/** Of every id the actions use: display name, `KEY` of a project, slug of a repository, name of a group. */
export function listNames(
  index: AccessIndex,
  actions: readonly Action[],
  others: {
    readonly people: Iterable<AccountUuid>;
    readonly repositories: Iterable<RepositoryUuid>;
  },
): Readonly<Record<string, string>> {
  const { person } = namesFrom(index);
  const found = new Map<string, string>();
  for (const uuid of others.people) found.set(uuid, person(uuid));
  for (const repository of others.repositories) found.set(...nameOfPlace(index, { repository }));
  for (const action of actions) {
    if ('person' in action) found.set(action.person, person(action.person));
    if ('group' in action) found.set(action.group, nameOfGroup(index, action.group));
    const place = placeOf(action);
    if (place !== undefined) found.set(...nameOfPlace(index, place));
  }
  const isNamed = ([id, name]: readonly [string, string]) => name !== id;
  return Object.fromEntries([...found].filter(isNamed).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the action happens, unless it is the workspace itself. */
export function placeOf(action: Action): GrantPlace | undefined {
  if ('repository' in action) return { repository: action.repository };
  return 'on' in action ? action.on : undefined;
}

function nameOfGroup({ groupsBySlug }: AccessIndex, slug: GroupSlug): string {
  return groupsBySlug.get(slug)?.name ?? slug;
}

function nameOfPlace(index: AccessIndex, on: GrantPlace): [string, string] {
  if ('project' in on) return [on.project, index.projects.get(on.project)?.key ?? on.project];
  return [on.repository, namesFrom(index).place(on)];
}
