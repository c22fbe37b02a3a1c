import { type Group, type MemberSource } from './facts';

/** What one source tells of one group's members. */
export interface MemberClaim {
  readonly members: Group['members'];
  readonly source: MemberSource;
}

type ReadClaim = MemberClaim & { readonly members: { readonly readAt: number } };

/** How long a stronger source is believed against a newer, weaker one. */
export const MEMBERS_STALE_MS = 30 * 86_400_000;
/** From strong to weak: read from Bitbucket itself, from the organization behind it, from a file. */
const STRENGTH: readonly MemberSource[] = ['groups-api', 'organization', 'imported-file'];

/**
 * Which source is believed: whole lists before parts of lists, then what is not 30 days older than the
 * newest, then the strongest, then the newest. `undefined` when nobody tells anything.
 * docs/decisions/0006-loaded-files-stand-beside-the-scan.md
 */
export function chooseMembers(claims: readonly MemberClaim[]): MemberClaim | undefined {
  const read = claims.filter(isRead);
  const whole = read.filter(({ members }) => members.state === 'complete');
  const candidates = whole.length > 0 ? whole : read;
  const newest = Math.max(...candidates.map(({ members }) => members.readAt));
  const [best] = candidates
    .filter(({ members }) => newest - members.readAt <= MEMBERS_STALE_MS)
    .sort((a, b) => strengthOf(a) - strengthOf(b) || b.members.readAt - a.members.readAt);
  return best;
}

function isRead(claim: MemberClaim): claim is ReadClaim {
  return claim.members.state !== 'unread';
}

function strengthOf({ source }: MemberClaim): number {
  return STRENGTH.indexOf(source);
}
