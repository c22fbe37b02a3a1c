import { parse } from 'csv-parse/sync';
import { type AccountUuid, accountUuid } from '../../src/domain/facts/ids';
import { cutBatches } from '../../src/domain/directory/address-batches';
import { type Newcomer } from '../../src/domain/plans/onboard/onboarding';
import { type RoleTemplate } from '../../src/domain/setup/role-template';
import { readNewcomersCsv, type NewcomerRow } from '../../src/snapshot/newcomers-csv';
import { failed } from '../command-error';
import { openAddressDesk } from '../directory/ask-addresses';
import { readText } from '../files/read-text';
import { type Terminal } from '../terminal';

interface NewcomersAsked {
  readonly file: string;
  readonly templates: readonly RoleTemplate[];
  /** Where Bitbucket is asked who has joined already. */
  readonly workspace: string;
  readonly api: string;
}

/**
 * The newcomers of a CSV file, and which of them are members already by their address, which goes no further than
 * to Bitbucket. Throws `CommandError` naming every line that cannot be used: nobody is left out without a word.
 */
export async function readNewcomers(
  { file, templates, workspace, api }: NewcomersAsked,
  terminal: Terminal,
): Promise<readonly Newcomer[]> {
  const { text } = await readText(file);
  const { newcomers, problems } = readNewcomersCsv(text, templates, parse);
  if (problems.length > 0)
    throw failed(
      `${file}: ${problems.map(({ line, problem }) => `line ${line} ${problem}`).join(' ')}`,
      'Mend the file. Nothing was written.',
    );
  const members = await findMembers(newcomers, { workspace, api }, terminal);
  return newcomers.map(({ label, email, emailDomain, template }) => {
    const person = email === undefined ? undefined : members.get(email);
    return {
      label,
      ...(person !== undefined && { person }),
      ...(emailDomain !== undefined && { emailDomain }),
      ...(template !== undefined && { template }),
    };
  });
}

async function findMembers(
  newcomers: readonly NewcomerRow[],
  asked: { readonly workspace: string; readonly api: string },
  terminal: Terminal,
): Promise<ReadonlyMap<string, AccountUuid>> {
  const addresses = newcomers.flatMap(({ email }) => email ?? []);
  const members = new Map<string, AccountUuid>();
  if (addresses.length === 0) return members;
  const ask = await openAddressDesk(asked, terminal);
  for (const batch of cutBatches(addresses))
    for (const { at, person } of await ask(batch)) {
      const address = batch[at];
      if (address !== undefined) members.set(address, accountUuid(person));
    }
  return members;
}
