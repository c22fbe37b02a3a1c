import { type AccessIndex } from '../../access/access-index';
import { type AccountUuid, accountUuid } from '../../facts/ids';
import { type Gap } from '../../facts/reading';
import { batchPasted, type BadLine, type PastedPeople } from './pasted-people';

/** What Bitbucket said of one batch; the matches as `matchAddresses` tells them. */
export type BatchAnswer =
  | {
      readonly state: 'answered';
      /** Which of the batch, from 0, is whose. */
      readonly matches: readonly { readonly at: number; readonly person: string }[];
    }
  | { readonly state: 'failed'; readonly gap: Gap };

/** Who of the pasted addresses is still a member. Holds no address any more. */
export interface MatchedPeople {
  /** How many were pasted, each counted once. */
  readonly addresses: number;
  readonly members: readonly MatchedMember[];
  /** Lines whose address no member has. */
  readonly notMembers: readonly number[];
  /** Lines that Bitbucket was not asked about, or did not answer. */
  readonly cannotBeTold: readonly number[];
  readonly bad: readonly BadLine[];
  readonly repeated: number;
}

export interface MatchedMember {
  readonly line: number;
  readonly person: AccountUuid;
  /** False for somebody who joined after the scan: a plan needs a newer one. */
  readonly isInFacts: boolean;
}

/**
 * Puts the answers, one for each batch of `batchPasted` and in its order, to the lines. A batch without an
 * answer can not be told; it never means that nobody is a member.
 */
export function matchPasted(
  pasted: PastedPeople,
  answers: readonly (BatchAnswer | undefined)[],
  index: AccessIndex,
): MatchedPeople {
  const members: MatchedMember[] = [];
  const notMembers: number[] = [];
  const cannotBeTold: number[] = [];
  let next = 0;
  for (const [at, batch] of batchPasted(pasted).entries()) {
    const answer = answers[at];
    const lines = pasted.addresses.slice(next, next + batch.length).map(({ line }) => line);
    next += batch.length;
    if (answer?.state !== 'answered') cannotBeTold.push(...lines);
    else
      lines.forEach((line, place) => {
        const found = answer.matches.filter((match) => match.at === place);
        if (found.length === 0) notMembers.push(line);
        members.push(...found.map(({ person }) => toMember(line, accountUuid(person), index)));
      });
  }
  const { addresses, bad, repeated } = pasted;
  return { addresses: addresses.length, members, notMembers, cannotBeTold, bad, repeated };
}

function toMember(line: number, person: AccountUuid, { roster }: AccessIndex): MatchedMember {
  return { line, person, isInFacts: roster.positions.has(person) };
}

/** Those a plan can be made for, each once. */
export function listPlannable({ members }: MatchedPeople): readonly AccountUuid[] {
  const known = members.filter(({ isInFacts }) => isInFacts);
  return [...new Set(known.map(({ person }) => person))];
}

/** `37 addresses: 4 still members, 2 not members, 1 cannot be told`; bad lines by number, addresses never. */
export function matchedText(matched: MatchedPeople): string {
  const { addresses, members, notMembers, cannotBeTold, bad } = matched;
  const stillMembers = addresses - notMembers.length - cannotBeTold.length;
  const joined = members.filter(({ isInFacts }) => !isInFacts).length;
  const parts = [
    `${stillMembers} still ${stillMembers === 1 ? 'member' : 'members'}`,
    `${notMembers.length} not members`,
    `${cannotBeTold.length} cannot be told`,
    ...(joined === 0 ? [] : [`${joined} joined after the scan`]),
  ];
  const told = `${addresses} ${addresses === 1 ? 'address' : 'addresses'}: ${parts.join(', ')}`;
  return bad.length === 0 ? told : `${told}. No address could be read in ${linesText(bad)}`;
}

/** More would not be mended one by one. */
const NAMED_LINES = 10;

function linesText(bad: readonly BadLine[]): string {
  const named = bad.slice(0, NAMED_LINES).map(({ line }) => line);
  const more = bad.length - named.length;
  const lines = bad.length === 1 ? 'line' : 'lines';
  return `${lines} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
