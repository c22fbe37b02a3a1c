import { setTimeout as sleep } from 'node:timers/promises';
import { ApiAddressError } from '../../src/adapters/bitbucket/token-request';
import { type Facts } from '../../src/domain/facts/facts';
import { isComplete, rowsRead } from '../../src/domain/facts/reading';
import { nameKey } from '../../src/domain/organization/name-key';
import { type OrganizationData } from '../../src/domain/organization/organization-data';
import { failed, wrongUsage } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { readSnapshot } from '../files/snapshot-file';
import { type Terminal } from '../terminal';
import { createAskOrganization } from './ask-organization';
import { findReplaceable, writeOrganization } from './organization-output';
import { createCountLine } from './count-line';
import { OrganizationError } from './organization-error';
import { getOrganizationKey, KEY_PAGE } from './organization-key';
import { createOrganizationRequest } from './organization-request';
import { listGaps, readOrganization } from './read-organization';

export const DEFAULT_ORGANIZATION_API = 'https://api.atlassian.com';

export interface CollectOptions {
  readonly organization: string;
  readonly out: string;
  readonly api: string;
  /** A snapshot: only its people and groups are read. */
  readonly for?: string;
  /** Missing = as long as it takes. */
  readonly maxWaitMs?: number;
}

/**
 * `usher collect`: from Atlassian's organization API into a file that only its owner may read. Nothing is
 * written unless something was read. Throws `CommandError`.
 */
export async function runCollect(options: CollectOptions, terminal: Terminal): Promise<ExitCode> {
  const organization = getOrganizationId(options.organization);
  await findReplaceable(options.out, organization);
  const facts = options.for === undefined ? undefined : await readSnapshot(options.for);
  const key = await getOrganizationKey(terminal);
  const request = openRequest(options.api, key);
  const line = createCountLine(terminal);
  const ask = createAskOrganization({
    request,
    now: terminal.now,
    sleep: (ms) => sleep(ms),
    maxWaitMs: options.maxWaitMs ?? Infinity,
    onWait: line.waiting,
  });
  try {
    const data = await readOrganization({
      ...{ organization, ask, now: terminal.now, onProgress: line.show },
      ...toWanted(facts),
    });
    line.clear();
    return await end(data, { out: options.out, facts, terminal });
  } catch (error) {
    line.clear();
    if (!(error instanceof OrganizationError)) throw error;
    throw failed(error.message, `Make a new key at ${KEY_PAGE}. Nothing was written.`);
  }
}

/** As it stands in the address of Atlassian Administration. */
function getOrganizationId(id: string): string {
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw wrongUsage(
    '--organization is no id of an organization.',
    'Give it as it stands in the address admin.atlassian.com/o/<id>, not as a name or URL.',
  );
}

function openRequest(api: string, key: string) {
  try {
    return createOrganizationRequest({ api, key });
  } catch (error) {
    if (!(error instanceof ApiAddressError)) throw error;
    throw wrongUsage(
      `--api cannot be used. ${error.message}`,
      `The default is ${DEFAULT_ORGANIZATION_API}`,
    );
  }
}

/** All there is, unless a snapshot says who and what is of use. */
function toWanted(facts: Facts | undefined) {
  if (facts === undefined) return { isWanted: () => true, isGroupWanted: () => true };
  const ids = new Set(facts.accounts.flatMap(({ accountId }) => accountId ?? []));
  const names = new Set(facts.groups.map(({ name }) => nameKey(name)));
  const areGroupsKnown = isComplete(facts.lists.groups);
  return {
    isWanted: (accountId: string) => ids.has(accountId),
    isGroupWanted: (name: string) => !areGroupsKnown || names.has(nameKey(name)),
  };
}

interface Ending {
  readonly out: string;
  readonly facts: Facts | undefined;
  readonly terminal: Terminal;
}

async function end(data: OrganizationData, { out, facts, terminal }: Ending): Promise<ExitCode> {
  const gaps = listGaps(data);
  if (data.people.state === 'unread' && data.groups.state === 'unread')
    throw failed(
      `nothing could be read. ${gaps.join('; ')}.`,
      `Check --organization, and the key at ${KEY_PAGE}: an organization admin makes it, without scopes or with read:accounts:admin, read:directories:admin and read:groups:admin. Nothing was written.`,
    );
  await writeOrganization(out, {
    data,
    ...(facts !== undefined && { workspace: facts.workspace.uuid }),
  });
  const people = rowsRead(data.people);
  const gone = people.filter(({ status }) => status === 'deactivated' || status === 'closed');
  terminal.stderr.write(
    `usher: wrote ${out}: ${people.length} people, ${gone.length} of them deactivated, ${rowsRead(data.groups).length} groups. It holds account ids, no names and no addresses of people.\n`,
  );
  for (const gap of gaps) terminal.stderr.write(`usher: not read: ${gap}.\n`);
  return gaps.length === 0 ? EXIT.complete : EXIT.gaps;
}
