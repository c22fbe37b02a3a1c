import { type AccountUuid } from '../../domain/facts/ids';
import { type Facts } from '../../domain/facts/facts';
import { type Forgotten } from '../../domain/privacy/forgotten';

/** An account of which something is stored. */
export interface HeldAccount {
  readonly accountId: string;
  /** Missing where only the Atlassian account id is known. */
  readonly account?: AccountUuid;
  /** When it was read, milliseconds since 1970. */
  readonly readAt: number;
}

/** One place in which the app keeps personal data. */
export interface Holder {
  readonly list: () => Promise<readonly HeldAccount[]>;
  /** Erases them there. A second time changes nothing, so a run that died is finished by the next. */
  readonly forget: (forgotten: Forgotten) => Promise<void>;
}

/** Members are read by every scan; others were read at the latest with the oldest grants that may name them. */
export function listInFacts(facts: Facts): readonly HeldAccount[] {
  const { members } = facts.lists;
  const grants = facts.repositories.flatMap(({ personGrants }) =>
    personGrants.state === 'unread' ? [] : [personGrants.readAt],
  );
  const oldest = grants.reduce((least, at) => Math.min(least, at), facts.startedAt);
  const membersAt = members.state === 'unread' ? oldest : members.readAt;
  return facts.accounts.flatMap(({ uuid: account, accountId, role }) =>
    accountId === undefined
      ? []
      : [{ accountId, account, readAt: role === undefined ? oldest : membersAt }],
  );
}
