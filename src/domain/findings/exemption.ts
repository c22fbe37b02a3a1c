import { type AccountUuid } from '../facts/ids';

/** Somebody decided that a finding may stand for a while: why, who answers for it, until when. */
export interface Exemption {
  /** As in the catalogue: `PRIV-01`. */
  readonly rule: string;
  /** Of one finding; without it the exemption holds for the rule on `subjectKey`. */
  readonly fingerprint?: string;
  /** Of one subject; without it and without a fingerprint the exemption holds for the whole rule. */
  readonly subjectKey?: string;
  readonly reason: string;
  readonly owner: AccountUuid;
  /** ISO date; from the day after it on, the finding is back. */
  readonly reviewOn: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Missing where the facts do not tell who that account is. */
  readonly createdBy?: AccountUuid;
}
