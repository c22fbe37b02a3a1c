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

/** The list with these protections in place of those of the same people. */
export function withProtected(
  held: readonly ProtectedPerson[],
  added: readonly ProtectedPerson[],
): readonly ProtectedPerson[] {
  const people = new Set(added.map(({ person }) => person));
  return [...held.filter(({ person }) => !people.has(person)), ...added];
}

export function withoutProtected(
  held: readonly ProtectedPerson[],
  person: AccountUuid,
): readonly ProtectedPerson[] {
  return held.filter((one) => one.person !== person);
}
