import { type AccessIndex } from '../access/access-index';
import { type GroupSlug } from '../facts/ids';
import { type GrantPlace } from '../gates/change';
import { type Action } from './action';
import { type AdminPlaces, findAdminPlaces } from './admin-places';

/** Where a step gives somebody admin, and where it takes it from somebody. */
export interface AdminMove {
  readonly gives: readonly GrantPlace[];
  readonly takes: readonly GrantPlace[];
  /** Of the whole workspace. */
  readonly workspace?: 'gives' | 'takes';
}

const NO_MOVE: AdminMove = { gives: [], takes: [] };

/** To be in a group gives what it holds after the plan, and takes what it holds before or after. */
export function createAdminMoves(
  index: AccessIndex,
  actions: readonly Action[],
): (action: Action) => AdminMove {
  const places = findAdminPlaces(index);
  const planned = plannedForGroups(actions);
  const ofGroup = (group: GroupSlug) => [...places.ofGroup(group), ...planned.given(group)];
  const keptBy = (group: GroupSlug) => {
    const lost = new Set(planned.taken(group).map(placeKey));
    return ofGroup(group).filter((on) => !lost.has(placeKey(on)));
  };
  return (action) => {
    switch (action.kind) {
      case 'person-grant':
      case 'group-grant':
        return {
          gives: action.after === 'admin' && action.before !== 'admin' ? [action.on] : [],
          takes: action.before === 'admin' && action.after !== 'admin' ? [action.on] : [],
        };
      case 'group-membership':
        return action.after
          ? { gives: keptBy(action.group), takes: [] }
          : { gives: [], takes: ofGroup(action.group) };
      case 'workspace-role':
        return roleMove(places, action);
      default:
        return NO_MOVE;
    }
  };
}

function plannedForGroups(actions: readonly Action[]) {
  const grants = actions.filter((action) => action.kind === 'group-grant');
  const placesWhere = (isAsked: (grant: (typeof grants)[number]) => boolean) => {
    const asked = grants.filter(isAsked);
    return (group: GroupSlug) => asked.filter((one) => one.group === group).map(({ on }) => on);
  };
  return {
    given: placesWhere(({ after }) => after === 'admin'),
    taken: placesWhere(({ before, after }) => before === 'admin' && after !== 'admin'),
  };
}

function placeKey(on: GrantPlace): string {
  return 'project' in on ? on.project : on.repository;
}

/** Who leaves the workspace leaves every entry of their own; who only steps down keeps them. */
function roleMove(
  places: AdminPlaces,
  { person, before, after }: Extract<Action, { readonly kind: 'workspace-role' }>,
): AdminMove {
  return {
    gives: [],
    takes: after === 'none' ? places.ofPerson(person) : [],
    ...(after === 'owner' && { workspace: 'gives' as const }),
    ...(before === 'owner' && after !== 'owner' && { workspace: 'takes' as const }),
  };
}
