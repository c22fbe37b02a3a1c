import { type AccountUuid } from '../facts/ids';

/** Somebody whom Usher never proposes for removal: a service user, the founder, a legal hold. */
export interface ProtectedPerson {
  readonly person: AccountUuid;
  readonly reason: string;
  /** ISO date: when to look at it again. */
  readonly reviewOn: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly createdBy?: AccountUuid;
}
