import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { NotKnown } from '../../components/not-known';
import { StateView } from '../../components/state-view';
import './scan.css';

/** Nothing was ever read: what will be, and the one step. */
export function FirstRun({ workspace, onScan }: { workspace: string; onScan: () => void }) {
  return (
    <StateView
      answer={t`Who has access in ${workspace} is not known yet.`}
      actions={
        <Button appearance="primary" onClick={onScan}>
          <Trans>Scan now</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          Usher reads it from Bitbucket, changes nothing, and stores no token of yours. First it
          says how long that takes.
        </Trans>
      </p>
      <ol className="first-run">
        <li>
          <NotKnown />
          <span>
            <Trans>
              Members and workspace admins, projects and their grants, the list of repositories: a
              first, provisional answer.
            </Trans>
          </span>
        </li>
        <li>
          <NotKnown />
          <span>
            <Trans>
              Grants of every repository: the answer becomes complete, repository by repository.
            </Trans>
          </span>
        </li>
        <li>
          <NotKnown />
          <span>
            <Trans>Branch rules.</Trans>
          </span>
        </li>
      </ol>
    </StateView>
  );
}
