import { type AccessIndex } from '../access/access-index';
import { type ProjectUuid } from '../facts/ids';
import { type GrantPlace } from '../gates/change';
import { type Action, type ByHandCode } from './action';
import { type AdminMove, createAdminMoves } from './admin-moves';
import { isValueAction } from './action-value';
import { type DraftStep } from './plan';
import { targetOf } from './step-target';

/** Of each step, by its place in the list: the places of those that must be done before. */
export type Dependencies = readonly ReadonlySet<number>[];

/** What a step offers to others or waits for, as names that both sides find by themselves. */
interface Ties {
  /** Whoever waits for one of these waits for this step. */
  readonly opens: readonly string[];
  readonly waitsFor: readonly string[];
}

/**
 * Which step must wait for which, whatever their phases: admins are named before admins go, an invitation is
 * accepted and a group made before they are used, and everything of a person is gone before they leave.
 */
export function listDependencies(steps: readonly DraftStep[], index: AccessIndex): Dependencies {
  const actions = steps.map(({ action }) => action);
  const moveOf = createAdminMoves(index, actions);
  const ties = actions.map((action) => joined(tiesOf(action), adminTies(moveOf(action), index)));
  const openers = new Map<string, number[]>();
  ties.forEach(({ opens }, at) => {
    for (const key of new Set(opens)) openers.set(key, [...(openers.get(key) ?? []), at]);
  });
  return ties.map(({ waitsFor }, at) => {
    const found = new Set(waitsFor.flatMap((key) => openers.get(key) ?? []));
    found.delete(at);
    return found;
  });
}

function joined(one: Ties, other: Ties): Ties {
  return {
    opens: [...one.opens, ...other.opens],
    waitsFor: [...one.waitsFor, ...other.waitsFor],
  };
}

function tiesOf(action: Action): Ties {
  return action.kind === 'by-hand'
    ? byHandTies(action)
    : joined(chainTies(action), valueTies(action));
}

/** Two steps on the same target: the second starts where the first ends. */
function chainTies(action: Action): Ties {
  if (!isValueAction(action)) return { opens: [], waitsFor: [] };
  const target = targetOf(action);
  return {
    opens: [`${target} is ${String(action.after)}`],
    waitsFor: [`${target} is ${String(action.before)}`],
  };
}

type Kind<K extends Action['kind']> = Extract<Action, { readonly kind: K }>;

function valueTies(action: Exclude<Action, Kind<'by-hand'>>): Ties {
  switch (action.kind) {
    case 'person-grant':
      return personGrantTies(action);
    case 'group-grant':
      return { opens: [`used ${action.group}`], waitsFor: [`made ${action.group}`] };
    case 'group-membership':
      return {
        opens: [`used ${action.group}`, ...(action.after ? [] : [`emptied ${action.person}`])],
        waitsFor: [`made ${action.group}`, ...(action.after ? [`came ${action.person}`] : [])],
      };
    case 'workspace-role':
      return roleTies(action);
    default:
      return { opens: [], waitsFor: [] };
  }
}

/**
 * Bitbucket refuses an entry for a workspace admin, so they step down before and step up after.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
function personGrantTies({ person, after }: Kind<'person-grant'>): Ties {
  return after === 'none'
    ? { opens: [`emptied ${person}`], waitsFor: [] }
    : { opens: [`granted ${person}`], waitsFor: [`came ${person}`, `stepped down ${person}`] };
}

function roleTies({ person, before, after }: Kind<'workspace-role'>): Ties {
  if (after === 'none') return { opens: [`left ${person}`], waitsFor: [`emptied ${person}`] };
  if (after === 'owner') return { opens: [], waitsFor: [`granted ${person}`, `came ${person}`] };
  return {
    opens: before === 'owner' ? [`stepped down ${person}`] : [`came ${person}`],
    waitsFor: [],
  };
}

function byHandTies({ code, person, group, on, about }: Kind<'by-hand'>): Ties {
  const who = person ?? about ?? '';
  const made = group ?? who;
  const place = on === undefined ? ADMIN_OF_ALL : adminAt(idOf(on));
  const ties: Readonly<Partial<Record<ByHandCode, Ties>>> = {
    invite: { opens: [`invited ${who}`], waitsFor: [] },
    'wait-for-acceptance': { opens: [`came ${who}`], waitsFor: [`invited ${who}`] },
    'create-group': { opens: [`made ${made}`], waitsFor: [] },
    'delete-group': { opens: [], waitsFor: [`used ${made}`] },
    'delete-account': { opens: [], waitsFor: [`left ${who}`] },
    'name-successor': { opens: [place], waitsFor: [] },
  };
  return ties[code] ?? { opens: [], waitsFor: [] };
}

const ADMIN_OF_ALL = 'admin of the workspace';
const adminAt = (id: string) => `admin at ${id}`;
const adminIn = (project: ProjectUuid) => `admin in ${project}`;

function idOf(on: GrantPlace): string {
  return 'project' in on ? on.project : on.repository;
}

/** Whoever takes admin waits for whoever gives it there, on its project, or on a repository in it. */
function adminTies({ gives, takes, workspace }: AdminMove, index: AccessIndex): Ties {
  const projectOf = (on: GrantPlace) =>
    'project' in on
      ? undefined
      : index.facts.repositories[index.repositoryPositions.get(on.repository) ?? -1]?.project;
  const opens = gives.flatMap((on) => {
    const project = projectOf(on);
    return [adminAt(idOf(on)), ...(project === undefined ? [] : [adminIn(project)])];
  });
  const waitsFor = takes.flatMap((on) => {
    const project = 'project' in on ? on.project : projectOf(on);
    const above = project === undefined ? [] : [adminAt(project)];
    return [adminAt(idOf(on)), ...('project' in on ? [adminIn(on.project)] : above)];
  });
  return {
    opens: [...opens, ...(workspace === 'gives' ? [ADMIN_OF_ALL] : [])],
    waitsFor: [...waitsFor, ...(workspace === 'takes' ? [ADMIN_OF_ALL] : [])],
  };
}
