import * as v from 'valibot';
import { askJson, type AskOptions } from './ask';
import { BitbucketError } from './bitbucket-error';
import { toNextPath } from './next-path';
import { parseAnswer } from './parse-answer';
import { accountSchema, pageSchema } from './schemas';

export interface AddressQuestion extends AskOptions {
  /** The workspace's slug. */
  readonly workspace: string;
  /** What `next` links must start with. */
  readonly origin: string;
  /** At most 90, without quotation marks. */
  readonly addresses: readonly string[];
}

/** Which of the addresses, from 0, is whose. */
export interface MatchedAddress {
  readonly at: number;
  readonly person: string;
  readonly accountId?: string;
}

/**
 * Which members have these addresses. Bitbucket compares them and returns those it was asked about, to
 * workspace admins only; it never lists addresses. Nothing of an address goes into an error.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/#api-workspaces-workspace-members-get
 * @throws BitbucketError
 */
export async function matchAddresses(
  question: AddressQuestion,
): Promise<readonly MatchedAddress[]> {
  const places = placesByAddress(question.addresses);
  const users = await readMembers(question);
  return users.flatMap(({ email, uuid, account_id: accountId }) =>
    (places.get(email.toLowerCase()) ?? []).map((at) => ({
      at,
      person: uuid,
      ...(accountId != null && { accountId }),
    })),
  );
}

const memberSchema = v.object({
  user: v.object({ ...accountSchema.entries, email: v.nullish(v.string()) }),
});
type Member = v.InferOutput<typeof accountSchema> & { readonly email: string };

/** Many times more than 90 rows can take. */
const MAX_PAGES = 10;

async function readMembers(question: AddressQuestion): Promise<readonly Member[]> {
  const { origin } = question;
  const members: Member[] = [];
  const trail: string[] = [];
  let path: string | undefined = toFirstPath(question);
  while (path !== undefined) {
    const { body } = await askJson(path, question);
    const { values, next } = parseAnswer(pageSchema, body);
    members.push(...values.map((row) => withEmail(parseAnswer(memberSchema, row).user)));
    path = next ? toNextPath({ next, origin, trail, maxPages: MAX_PAGES }) : undefined;
    if (path !== undefined) trail.push(path);
  }
  return members;
}

function toFirstPath({ workspace, addresses }: AddressQuestion): string {
  const list = addresses.map((address) => `"${withoutQuotes(address)}"`).join(',');
  const query = new URLSearchParams({
    q: `user.email IN (${list})`,
    fields: '+values.user.email',
    pagelen: '100',
  });
  return `/2.0/workspaces/${encodeURIComponent(workspace)}/members?${query.toString()}`;
}

/** It would end the text of the query, and what follows would be taken for a part of the question. */
function withoutQuotes(address: string): string {
  return address.replaceAll(/["\\]/g, '');
}

/** Without the address nobody can tell which question a row answers. */
function withEmail<User extends { readonly email?: string | null | undefined }>(user: User) {
  const { email } = user;
  if (email != null) return { ...user, email };
  throw new BitbucketError({
    reason: 'unreadable-answer',
    message: 'Bitbucket found members, but did not say which address is whose.',
    status: 200,
  });
}

function placesByAddress(addresses: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, address] of addresses.entries()) {
    const key = address.toLowerCase();
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  return places;
}
