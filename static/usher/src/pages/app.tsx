import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { LastResort } from '../components/last-resort';
import { Loading, StateView } from '../components/state-view';
import { HereContext, type Here } from '../lib/here';
import { getHostContext } from '../lib/host-context';
import { NavigationProvider } from '../lib/navigation';
import { parseLocation, type Place } from '../lib/place';
import { PageFoot } from './page-foot';
import { ProjectPage } from './project-page';
import { RepositoryPage } from './repository-page';
import { WorkspacePage } from './workspace-page';

interface Page {
  readonly home: Place;
  readonly Content: () => React.ReactNode;
}

/** The three places in Bitbucket's settings where Usher stands (manifest.yml). */
const PAGES: Readonly<Record<string, Page>> = {
  'bitbucket:workspaceSettingsMenuPage': { home: { view: 'overview' }, Content: WorkspacePage },
  'bitbucket:projectSettingsMenuPage': { home: { view: 'people' }, Content: ProjectPage },
  'bitbucket:repoSettingsMenuPage': {
    home: { view: 'repository', id: 'this' },
    Content: RepositoryPage,
  },
};

/** One bundle, three pages; Bitbucket's context says which one this frame is. */
export function App() {
  const here = useHereOfHost();
  if (here === undefined)
    return <Frame content={<Loading what={t`Asking Bitbucket where this is`} />} />;
  const page = PAGES[here.type];
  if (page === undefined) return <Frame content={<NoSuchPage />} />;
  const { home, Content } = page;
  return (
    <HereContext.Provider value={here}>
      <NavigationProvider home={parseLocation(here.location) ?? home}>
        <Frame content={<Content />} foot={<PageFoot />} />
      </NavigationProvider>
    </HereContext.Provider>
  );
}

interface FrameProps {
  readonly content: React.ReactNode;
  readonly foot?: React.ReactNode;
}

function Frame({ content, foot }: FrameProps) {
  return (
    <main className="page">
      <LastResort>{content}</LastResort>
      {foot}
    </main>
  );
}

function NoSuchPage() {
  return (
    <StateView answer={t`Usher does not know where in Bitbucket it stands.`}>
      <p>
        <Trans>
          Open it from the settings of a workspace, a project or a repository. If you did, reload
          the page; nothing was changed.
        </Trans>
      </p>
    </StateView>
  );
}

/** Of no page we know while the host answers with nothing we know. */
function useHereOfHost(): Here | undefined {
  const [here, setHere] = useState<Here>();
  useEffect(() => {
    let isCurrent = true;
    const settle = (found: Here) => {
      if (isCurrent) setHere(found);
    };
    getHostContext().then(
      ({ extension: { type, location }, accountId }) => {
        settle({ type, location, accountId });
      },
      () => {
        settle({ type: '' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return here;
}
