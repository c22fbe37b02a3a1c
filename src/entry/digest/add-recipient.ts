import { randomUUID } from 'node:crypto';
import { accountUuid, type AccountUuid } from '../../domain/facts/ids';
import { type Recipient } from '../../domain/mail/recipient';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { matchDirectory } from '../directory/match-directory';
import { adminStateOf } from './admin-state';
import { type MailDeps } from './mail-deps';

const MOST_RECIPIENTS = 20;
const ATTEMPTS = 5;

/**
 * Puts an address on the list, not yet confirmed. Bitbucket is asked, as the admin, whose it is: it tells
 * only of members. @throws ContractFailure, BitbucketError
 */
export async function addRecipient(
  deps: Deps & MailDeps,
  caller: Caller,
  address: string,
): Promise<void> {
  const whose = await findAdmin(deps, caller, address);
  const addedBy = await deps.facts.findAccount(caller.accountId);
  const recipient: Recipient = {
    id: randomUUID(),
    ...whose,
    addedAt: deps.clock.now(),
    ...(addedBy !== undefined && { addedBy }),
    askedAt: [],
  };
  await addUnlessThere(deps, recipient, address);
  await deps.mail.setSecret('address', recipient.id, address);
}

async function findAdmin(
  deps: Deps,
  caller: Caller,
  address: string,
): Promise<Pick<Recipient, 'person' | 'audience'>> {
  const index = await deps.facts.getIndex();
  const answer = await matchDirectory(deps, caller, { addresses: [address] });
  if (answer.state === 'wait')
    throw new ContractFailure(
      'busy',
      'Bitbucket lets no more questions through this hour. Try again later; nothing was added.',
    );
  const [match] = answer.matches;
  if (match === undefined) return { audience: 'external' };
  const person: AccountUuid = accountUuid(match.person);
  const state = adminStateOf(index, person);
  if (state === 'not-known')
    throw new ContractFailure(
      'bad-request',
      'address belongs to a member, and the last scan could not tell whether they administer the workspace. Scan again first.',
    );
  return { person, audience: state === 'admin' ? 'admin' : 'external' };
}

/** Looks at every address, and writes only while the list is still the one that was looked at. */
async function addUnlessThere(
  { mail }: MailDeps,
  recipient: Recipient,
  address: string,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { version, list } = await mail.getRecipients();
    const held = await Promise.all(list.map(({ id }) => mail.findSecret('address', id)));
    if (held.some((one) => one?.toLowerCase() === address.toLowerCase()))
      throw badRequest('address is on the list already.');
    if (list.length >= MOST_RECIPIENTS)
      throw badRequest(`address is one too many: ${MOST_RECIPIENTS} get the digest. Remove one.`);
    const isAdded = await mail.changeRecipients((newest) =>
      newest.version === version
        ? { askedAt: newest.askedAt, list: [...newest.list, recipient] }
        : undefined,
    );
    if (isAdded) return;
  }
  throw new ContractFailure('busy', 'Others change the list right now. Try again in a minute.');
}

function badRequest(message: string): ContractFailure {
  return new ContractFailure('bad-request', message);
}
