import { parse } from 'csv-parse/sync';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { GroupSourceError } from '../../src/domain/sync/group-source-error';
import { type GroupSource } from '../../src/domain/sync/group-source';
import { listSourceAddresses, matchSource } from '../../src/domain/sync/match-source';
import { chooseGroupSource } from '../../src/domain/sync/organization-source';
import { type SourceDraft } from '../../src/domain/sync/source-draft';
import { readGroupSourceCsv } from '../../src/snapshot/group-source-csv';
import { readScimExport } from '../../src/snapshot/scim-export';
import { failed } from '../command-error';
import { askAddresses } from '../directory/ask-addresses';
import { readText } from '../files/read-text';
import { type Terminal } from '../terminal';
import { type SyncOptions } from './plan-options';

/**
 * Groups of the identity provider: an export in SCIM (JSON) or CSV, else what the organization told. With
 * `--workspace` Bitbucket is asked whose the addresses are. Throws `CommandError`.
 */
export async function openGroupSource(
  { groups: file, workspace, api }: SyncOptions,
  { organization }: PlanContext,
  terminal: Terminal,
): Promise<GroupSource | undefined> {
  if (file === undefined) return chooseGroupSource(undefined, organization);
  const { text, writtenAt: asOf } = await readText(file);
  const draft = readDraft(file, text);
  const answers =
    workspace === undefined
      ? new Map<string, never>()
      : await askAddresses(listSourceAddresses(draft), { workspace, api }, terminal);
  return matchSource(draft, { answers, asOf });
}

function readDraft(file: string, text: string): SourceDraft {
  try {
    return text.trimStart().startsWith('{') || text.trimStart().startsWith('[')
      ? readScimExport(text)
      : readGroupSourceCsv(text, parse);
  } catch (error) {
    if (!(error instanceof GroupSourceError)) throw error;
    throw failed(
      `${file}: ${error.message}`,
      'Mend or export the file again. Nothing was written.',
    );
  }
}
