import { t } from '@lingui/core/macro';
import { MAX_UPLOAD_BYTES } from '../../../../../src/contract/uploads';
import { type GroupSource } from '../../../../../src/domain/sync/group-source';
import { GroupSourceError } from '../../../../../src/domain/sync/group-source-error';
import { toOrganizationSource } from '../../../../../src/domain/sync/organization-source';
import { type SourceDraft } from '../../../../../src/domain/sync/source-draft';
import { type ParseDirectoryCsv } from '../../../../../src/snapshot/directory-csv';
import { readGroupSourceCsv } from '../../../../../src/snapshot/group-source-csv';
import {
  decodeOrganization,
  OrganizationFileError,
} from '../../../../../src/snapshot/organization-file';
import { readScimExport } from '../../../../../src/snapshot/scim-export';

/** What a file from the reader's disk holds; nothing of it has left the browser. */
export type ChosenSource =
  | { readonly is: 'refused'; readonly problems: readonly string[] }
  /** Addresses stand in it, or may; Bitbucket tells whose they are. */
  | { readonly is: 'draft'; readonly draft: SourceDraft }
  /** Account ids alone, with the time at which they were read. */
  | { readonly is: 'source'; readonly source: GroupSource };

/** Knows the three forms by how they begin: gzip, JSON, and else a table. Never throws for a bad file. */
export async function readChosenSource(
  bytes: Uint8Array,
  parseCsv: ParseDirectoryCsv,
): Promise<ChosenSource> {
  if (bytes.length === 0) return refuse(t`The file is empty. Choose another one.`);
  if (bytes.length > MAX_UPLOAD_BYTES)
    return refuse(t`The file is larger than 16 MB. Choose another one.`);
  try {
    // https://www.rfc-editor.org/rfc/rfc1952#page-6
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
      const { data } = await decodeOrganization(bytes);
      return { is: 'source', source: toOrganizationSource(data) };
    }
    const text = decodeText(bytes);
    if (text === undefined) return refuse(t`The file is no text in UTF-8. Save it as UTF-8.`);
    const isJson = /^\uFEFF?\s*[[{]/.test(text);
    const draft = isJson
      ? readScimExport(text.replace(/^\uFEFF/, ''))
      : readGroupSourceCsv(text, parseCsv);
    return { is: 'draft', draft };
  } catch (error) {
    if (error instanceof GroupSourceError) return { is: 'refused', problems: error.problems };
    if (error instanceof OrganizationFileError) return refuse(`${error.message} ${error.remedy}`);
    throw error;
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(problem: string): ChosenSource {
  return { is: 'refused', problems: [problem] };
}
