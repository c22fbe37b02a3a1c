import { rankOf } from '../access/level';
import { type Action } from './action';

/** Whether somebody has less afterwards. What is done by hand takes no access that facts could show. */
export function takesAccess(action: Action): boolean {
  switch (action.kind) {
    case 'person-grant':
    case 'group-grant':
      return rankOf(action.after) < rankOf(action.before);
    case 'group-membership':
    case 'branch-exemption':
    case 'default-reviewer':
      return !action.after;
    case 'workspace-role':
      return action.after !== 'owner' && action.before !== 'none';
    case 'visibility':
      return action.after === 'private';
    default:
      return false;
  }
}
