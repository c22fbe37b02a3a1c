import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { type LoadedFile, type LoadedFiles } from '../../../../../src/contract/uploads';
import { LOADED_KINDS, type LoadedKind } from '../../../../../src/domain/facts/loaded-kinds';
import { Dialog } from '../../components/dialog';
import { NotKnown } from '../../components/not-known';
import { call } from '../../lib/call';
import { formatAge, formatMoment } from '../../lib/dates';
import { failureWords } from '../../lib/failure-words';
import { useNow } from '../../lib/use-now';
import { KIND_WORDS } from './file-summary';
import './uploads.css';

interface LoadedFilesProps {
  readonly loaded: LoadedFiles;
  /** The name of an account. */
  readonly nameOf: (uuid: string) => string | undefined;
  readonly refresh: () => Promise<void>;
  readonly loadFile: ReactNode;
}

/** What stands beside the scan: how old it is, who loaded it, and the way to take it away. */
export function LoadedFilesSection({ loaded, nameOf, refresh, loadFile }: LoadedFilesProps) {
  const [removing, setRemoving] = useState<LoadedKind>();
  const files = LOADED_KINDS.flatMap((kind) => {
    const file = loaded[kind];
    return file === undefined ? [] : [{ kind, file }];
  });
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Loaded files</Trans>
        </h2>
        {loadFile}
      </div>
      {files.length === 0 ? (
        <p className="subtle">
          <Trans>
            None. A file of “usher scan” or “usher collect”, or a CSV of group members, tells what
            Forge may not read.
          </Trans>
        </p>
      ) : (
        <table className="plain-table loaded-files">
          <thead>
            <tr>
              <th scope="col">
                <Trans>File</Trans>
              </th>
              <th scope="col">
                <Trans>As of</Trans>
              </th>
              <th scope="col">
                <Trans>Loaded</Trans>
              </th>
              <th scope="col">
                <span className="visually-hidden">
                  <Trans>Remove</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ kind, file }) => (
              <tr key={kind}>
                <th scope="row">{KIND_WORDS[kind]}</th>
                <td>
                  <Moment at={file.asOf} />
                </td>
                <td>
                  <LoadedBy file={file} nameOf={nameOf} />
                </td>
                <td className="number">
                  <Button
                    spacing="compact"
                    onClick={() => {
                      setRemoving(kind);
                    }}
                  >
                    <Trans>Remove</Trans>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {removing === undefined ? null : (
        <RemoveDialog
          kind={removing}
          refresh={refresh}
          onClose={() => {
            setRemoving(undefined);
          }}
        />
      )}
    </section>
  );
}

function Moment({ at }: { at: number }) {
  const now = useNow();
  return <span title={formatMoment(at)}>{formatAge(now - at)}</span>;
}

function LoadedBy({ file, nameOf }: { file: LoadedFile } & Pick<LoadedFilesProps, 'nameOf'>) {
  const name = file.loadedBy === undefined ? undefined : nameOf(file.loadedBy);
  return (
    <>
      <Trans>
        <Moment at={file.loadedAt} /> by{' '}
        {name === undefined ? (
          <NotKnown>
            <Trans>somebody not known</Trans>
          </NotKnown>
        ) : (
          <bdi>{name}</bdi>
        )}
      </Trans>
    </>
  );
}

interface RemoveDialogProps {
  readonly kind: LoadedKind;
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before a loaded file is taken away. */
export function RemoveDialog({ kind, refresh, onClose }: RemoveDialogProps) {
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const remove = async () => {
    setIsBusy(true);
    const outcome = await call('removeLoaded', { kind });
    if (outcome.ok) {
      await refresh();
      onClose();
      return;
    }
    const context = { role: 'workspace admin', subject: t`loaded files` } as const;
    const { answer, meaning } = failureWords(outcome.failure.code, context);
    setProblem(`${answer} ${meaning}`);
    setIsBusy(false);
  };
  return (
    <Dialog
      title={t`Remove this file?`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button
            appearance="danger"
            isLoading={isBusy}
            onClick={() => {
              void remove();
            }}
          >
            <Trans>Remove</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          {KIND_WORDS[kind]}: what only this file told is not known any more. The file on your disk
          stays, and can be loaded again.
        </Trans>
      </p>
      {problem === undefined ? null : (
        <p className="upload-problem" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
