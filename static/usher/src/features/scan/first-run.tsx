import Button from '@atlaskit/button/new';
import { NotKnown } from '../../components/not-known';
import { StateView } from '../../components/state-view';
import './scan.css';

/** Nothing was ever read: what will be, and the one step. */
export function FirstRun({ workspace, onScan }: { workspace: string; onScan: () => void }) {
  return (
    <StateView
      answer={`Who has access in ${workspace} is not known yet.`}
      actions={
        <Button appearance="primary" onClick={onScan}>
          Scan now
        </Button>
      }
    >
      <p>
        Usher reads it from Bitbucket, changes nothing, and stores no token of yours. First it says
        how long that takes.
      </p>
      <ol className="first-run">
        <li>
          <NotKnown />
          <span>
            Members and workspace admins, projects and their grants, the list of repositories: a
            first, provisional answer.
          </span>
        </li>
        <li>
          <NotKnown />
          <span>
            Grants of every repository: the answer becomes complete, repository by repository.
          </span>
        </li>
        <li>
          <NotKnown />
          <span>Branch rules.</span>
        </li>
      </ol>
    </StateView>
  );
}
