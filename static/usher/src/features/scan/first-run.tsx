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
          <NotKnown /> Members and workspace admins, projects and their grants, the list of
          repositories: a first, provisional answer.
        </li>
        <li>
          <NotKnown /> Grants of every repository: then the answer is complete, repository by
          repository.
        </li>
        <li>
          <NotKnown /> Branch rules, for later questions.
        </li>
      </ol>
    </StateView>
  );
}
