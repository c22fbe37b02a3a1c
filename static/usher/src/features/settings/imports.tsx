import { Trans } from '@lingui/react/macro';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { LoadFileButton } from '../uploads/load-file-button';
import { LoadedFilesSection } from '../uploads/loaded-files';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

interface ImportsProps {
  readonly view: Pick<WorkspaceView, 'workspace' | 'loaded'>;
  readonly answers: WorkspaceAnswers;
  readonly refresh: () => Promise<void>;
  readonly isPast: boolean;
}

/** Files that tell what no scan may read: how old each is, who loaded it, and the way to remove it. */
export function Imports({ view, answers, refresh, isPast }: ImportsProps) {
  const { facts, people } = answers;
  const { workspace, loaded } = view;
  if (isPast)
    return (
      <p className="settings-form settings-lead">
        <Trans>
          You look at a day in the past, and files are loaded and removed for today. Choose today
          under “As of”.
        </Trans>
      </p>
    );
  return (
    <div className="settings-form">
      <p className="settings-lead">
        <Trans>
          A snapshot or organization data of the command, the export of the User directory, a CSV of
          group members. A file stands beside the scan until it is removed or another of its kind is
          loaded.
        </Trans>
      </p>
      <LoadedFilesSection
        loaded={loaded}
        nameOf={(uuid) => people.find((person) => person.uuid === uuid)?.name}
        refresh={refresh}
        loadFile={<LoadFileButton look="button" {...{ workspace, facts, refresh }} />}
      />
    </div>
  );
}
