import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { workspaceUuid } from '../../../../../src/domain/facts/ids';
import { encodeGroupMembers } from '../../../../../src/snapshot/group-members-file';
import { encodeOrganization } from '../../../../../src/snapshot/organization-file';
import { call } from '../../lib/call';
import { failureWords } from '../../lib/failure-words';
import { readChosenFile, type ChosenFile } from './chosen-file';
import { sendFile } from './send-file';

export type UploadState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly problems: readonly string[] }
  | { readonly step: 'ready'; readonly file: Readable; readonly modifiedAt: number }
  | { readonly step: 'sending'; readonly sent: number; readonly chunks: number }
  | { readonly step: 'failed'; readonly words: string }
  | { readonly step: 'done' };

type Readable = Exclude<ChosenFile, { is: 'refused' }>;

interface Here {
  readonly workspace: { readonly uuid: string; readonly slug: string };
  readonly facts: Facts;
  /** Loads what the backend has now. */
  readonly refresh: () => Promise<void>;
}

/** From a chosen file to a loaded one: read here, shown, sent in chunks, put in place at the end. */
export function useUpload(here: Here) {
  const [state, setState] = useState<UploadState>({ step: 'choose' });
  const isCancelled = useRef(false);

  const choose = async (file: File) => {
    setState({ step: 'reading' });
    const { parse } = await import('csv-parse/browser/esm/sync');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readChosenFile({ name: file.name, bytes }, { ...here, parseCsv: parse });
    setState(
      read.is === 'refused'
        ? { step: 'refused', problems: read.problems }
        : { step: 'ready', file: read, modifiedAt: file.lastModified },
    );
  };

  const send = async (file: Readable, asOf: number) => {
    setState({ step: 'sending', sent: 0, chunks: 1 });
    const outcome = await sendFile(await toSend(file, here.workspace.uuid, asOf), {
      call,
      isCancelled: () => isCancelled.current,
      onProgress: (sent, chunks) => {
        setState({ step: 'sending', sent, chunks });
      },
    });
    if (!outcome.ok) {
      setState({ step: 'failed', words: failureText(outcome.failure) });
      return;
    }
    if (outcome.value === undefined) return;
    await here.refresh();
    setState({ step: 'done' });
  };

  return {
    state,
    choose,
    send,
    /** Nothing that was sent so far stays. */
    cancel: () => {
      isCancelled.current = true;
    },
  };
}

async function toSend(file: Readable, uuid: string, asOf: number) {
  const workspace = workspaceUuid(uuid);
  if (file.is === 'snapshot') return { kind: file.is, bytes: file.bytes };
  if (file.is === 'organization')
    return { kind: file.is, bytes: await encodeOrganization({ data: file.data, workspace }) };
  const list = { asOf, groups: file.groups };
  return {
    kind: file.is,
    bytes: encodeGroupMembers({ workspace, list }),
  };
}

/** The backend's own words name what is wrong with the file; a code alone names what to do. */
function failureText({
  code,
  message,
}: {
  code: Parameters<typeof failureWords>[0];
  message: string;
}) {
  if (code === 'bad-request' || code === 'busy' || code === 'outdated') return message;
  const context = { role: 'workspace admin', subject: t`what a file would tell` } as const;
  const { answer, meaning } = failureWords(code, context);
  return `${answer} ${meaning}`;
}
