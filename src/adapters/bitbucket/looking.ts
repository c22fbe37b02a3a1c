import { type ActionValue } from '../../domain/plans/action-value';
import { BitbucketError } from './bitbucket-error';
import { type ChangeDesk } from './change-desk';
import { type Target } from './changes';

export interface Looking {
  readonly desk: ChangeDesk;
  /** The workspace's slug, as a part of a path. */
  readonly workspace: string;
}

/** What stands there now, and where a change of it goes to. */
export interface Sight {
  readonly value: ActionValue;
  readonly target: Target;
}

/** An answer came, and it does not tell what was asked. */
export function unreadable(what: string): BitbucketError {
  return new BitbucketError({
    reason: 'unreadable-answer',
    message: `Bitbucket does not show ${what}.`,
    status: 200,
  });
}
