import { withChange } from '../gates/with-change';
import { type Facts } from '../facts/facts';
import { type Action } from './action';

/**
 * The facts as they would be read after the step. What was unknown stays unknown; Bitbucket's own listings
 * spoke of the state before and are unread after a change of access. What is done by hand changes none.
 */
export function withAction(facts: Facts, action: Action): Facts {
  if (action.kind === 'visibility' && action.after === 'private')
    return withChange(facts, { kind: 'make-private', repository: action.repository });
  return facts;
}
