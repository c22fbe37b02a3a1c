import { t } from '@lingui/core/macro';
import { MAX_UPLOAD_BYTES } from '../../../../../src/contract/uploads';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type ListedGroup } from '../../../../../src/domain/facts/group-member-list';
import {
  cutToWorkspace,
  type WorkspaceCut,
} from '../../../../../src/domain/organization/cut-to-workspace';
import {
  decodeOrganization,
  OrganizationFileError,
} from '../../../../../src/snapshot/organization-file';
import { type RowProblem } from '../../../../../src/domain/facts/read-group-members';
import { decodeSnapshot } from '../../../../../src/snapshot/snapshot';
import { SnapshotError } from '../../../../../src/snapshot/snapshot-error';
import { formatCount } from '../../lib/plural';
import { readGroupMembersCsv, type ParseCsv } from '../../../../../src/snapshot/group-members-csv';

/** A file from the reader's disk. */
interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file holds; nothing of it has left the browser. */
export type ChosenFile =
  | { readonly is: 'refused'; readonly problems: readonly string[] }
  | { readonly is: 'snapshot'; readonly bytes: Uint8Array; readonly facts: Facts }
  | {
      readonly is: 'group-members';
      readonly groups: readonly ListedGroup[];
      /** Lines with account ids that nobody here has. */
      readonly leftOut: readonly number[];
    }
  | ({ readonly is: 'organization' } & WorkspaceCut);

interface Here {
  readonly workspace: { readonly uuid: string; readonly slug: string };
  /** For the names in a list of members. */
  readonly facts: Facts;
  readonly parseCsv: ParseCsv;
}

/** Understands a chosen file as a whole, or says what is wrong with it and what to do. Never throws. */
export async function readChosenFile(file: GivenFile, here: Here): Promise<ChosenFile> {
  if (file.bytes.length === 0) return refuse(t`The file is empty. Choose another one.`);
  if (file.bytes.length > MAX_UPLOAD_BYTES)
    return refuse(
      t`The file is larger than ${formatCount(MAX_UPLOAD_BYTES / 1e6)} MB. Choose another one.`,
    );
  if (isGzip(file)) return await readOrganization(file.bytes, here);
  return looksLikeTable(file) ? readTable(file.bytes, here) : await readSnapshot(file.bytes, here);
}

/** https://www.rfc-editor.org/rfc/rfc1952#page-6 */
function isGzip({ bytes }: GivenFile): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** No name of an organization says whose it is; the people who are in it do. */
async function readOrganization(
  bytes: Uint8Array,
  { workspace, facts }: Here,
): Promise<ChosenFile> {
  try {
    const file = await decodeOrganization(bytes);
    if (file.workspace !== undefined && file.workspace !== workspace.uuid)
      return refuse(t`The file was collected for another workspace. Load it there.`);
    const cut = cutToWorkspace(file.data, facts);
    if (cut.matched === 0)
      return refuse(
        t`The file names none of the ${formatCount(cut.members)} members of ${workspace.slug}. Choose the file of its organization.`,
      );
    return { is: 'organization', ...cut };
  } catch (error) {
    if (error instanceof OrganizationFileError) return refuse(`${error.message} ${error.remedy}`);
    throw error;
  }
}

/** Snapshots begin with a line of JSON, whatever somebody has called them. */
function looksLikeTable({ name, bytes }: GivenFile): boolean {
  return bytes[0] !== '{'.codePointAt(0) && !name.toLowerCase().endsWith('.usher');
}

async function readSnapshot(bytes: Uint8Array, { workspace }: Here): Promise<ChosenFile> {
  try {
    const facts = await decodeSnapshot(bytes);
    if (facts.workspace.uuid !== workspace.uuid)
      return refuse(
        t`The file is of workspace ${facts.workspace.slug}, and this is ${workspace.slug}. Load it there, or choose the file of this workspace.`,
      );
    if (facts.endedAt === undefined)
      return refuse(
        t`The scan in this file was cut off. Let “usher scan” run to its end, then load its file.`,
      );
    return { is: 'snapshot', bytes, facts };
  } catch (error) {
    if (error instanceof SnapshotError) return refuse(`${error.message} ${REMEDIES[error.code]}`);
    throw error;
  }
}

const REMEDIES: Readonly<Record<SnapshotError['code'], string>> = {
  'not-a-snapshot': t`Choose a file that “usher scan” has written, or a CSV file with the columns group and member.`,
  'newer-version': t`This app has to be updated before it can read the file.`,
  truncated: t`Copy it again from where it was written.`,
  damaged: t`Copy it again from where it was written.`,
};

function readTable(bytes: Uint8Array, { facts, parseCsv }: Here): ChosenFile {
  const text = decodeText(bytes);
  if (text === undefined)
    return refuse(t`The file is no text in UTF-8. Save it as “CSV UTF-8”, then choose it again.`);
  const read = readGroupMembersCsv(text, facts, parseCsv);
  return read.state === 'refused'
    ? { is: 'refused', problems: read.problems.map(rowProblemWords) }
    : { is: 'group-members', groups: read.groups, leftOut: read.leftOut };
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function rowProblemWords({ line, column, problem }: RowProblem): string {
  return column === undefined
    ? t`Line ${formatCount(line)} ${problem}`
    : t`Line ${formatCount(line)}: “${column}” ${problem}`;
}

function refuse(problem: string): ChosenFile {
  return { is: 'refused', problems: [problem] };
}
