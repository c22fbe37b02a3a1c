import { html, raw } from 'hono/html';
import { type FrameConfig } from '../browser/messages';
import { type HostDirectory, type HostInstallation } from '../directory';
import { pathOf, type PageAddress, type Place } from '../page-address';
import { FRAME_FEATURES, FRAME_SANDBOX } from './content-security-policy';

export interface SettingsPage {
  readonly address: PageAddress;
  readonly directory: HostDirectory;
  readonly installations: readonly HostInstallation[];
  readonly appOrigin: string;
}

type Html = ReturnType<typeof html>;

/** The settings frame that Bitbucket draws around an app: breadcrumb, left rail, the sandboxed page. */
export function drawSettingsPage(page: SettingsPage): Html {
  const { address, directory, appOrigin } = page;
  const config: FrameConfig = { appOrigin, page: address, colorMode: address.theme };
  return html`<!doctype html>
    <html lang="en" data-color-mode="${address.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Usher · ${titleOf(page)} · ${directory.workspace.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/__host/host.css" />
      </head>
      <body>
        ${drawDemoBar(page)}
        <div class="settings">
          ${drawRail(page)}
          <main>
            <nav aria-label="Breadcrumb" class="breadcrumb">
              ${directory.workspace.name} / ${titleOf(page)} / Settings
            </nav>
            <section id="consent" hidden>
              <h1>Allow Usher to act for you</h1>
              <p>
                Usher wants to read Bitbucket as you: your role, members, projects, repositories and
                their permissions. You can take this back in your Atlassian account at any time.
              </p>
              <button type="button" class="primary">Allow access</button>
            </section>
            <iframe
              title="Usher"
              src="${appOrigin}/"
              sandbox="${FRAME_SANDBOX}"
              allow="${FRAME_FEATURES}"
            ></iframe>
          </main>
        </div>
        <div id="flags" aria-live="polite"></div>
        <script type="application/json" id="frame-config">
          ${raw(JSON.stringify(config).replaceAll('<', '\\u003c'))}
        </script>
        <script src="/__host/host-frame.js"></script>
      </body>
    </html>`;
}

function titleOf({ address: { place }, directory }: SettingsPage): string {
  if (place.kind === 'workspace') return 'Workspace';
  if (place.kind === 'project')
    return directory.projects.find(({ key }) => key === place.key)?.name ?? place.key;
  return directory.repositories.find(({ slug }) => slug === place.slug)?.name ?? place.slug;
}

function drawRail({ address, directory }: SettingsPage): Html {
  const places: { label: string; place: Place }[] = [
    { label: 'Workspace', place: { kind: 'workspace' } },
    ...directory.projects
      .slice(0, 1)
      .map(({ key }) => ({ label: 'Project', place: { kind: 'project', key } as const })),
    ...directory.repositories
      .slice(0, 1)
      .map(({ slug }) => ({ label: 'Repository', place: { kind: 'repository', slug } as const })),
  ];
  return html`<nav class="rail" aria-label="Settings">
    <h2>Settings</h2>
    <ul>
      ${places.map(({ label, place }) => {
        const isCurrent = place.kind === address.place.kind;
        const target = isCurrent ? address : { ...address, place };
        return html`<li>
          <span>${label}</span>
          <a href="${pathOf(target)}" ${isCurrent ? raw('aria-current="page"') : ''}>Usher</a>
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** What Bitbucket has not got: who looks, which installation, which colours. */
function drawDemoBar({ address, directory, installations }: SettingsPage): Html {
  const { locale: spoken, ...others } = address;
  const link = (text: string, target: PageAddress, isCurrent: boolean): Html =>
    html`<a href="${pathOf(target)}" ${isCurrent ? raw('aria-current="true"') : ''}>${text}</a>`;
  return html`<header class="demo-bar">
    <a href="/" class="home">Simulated Bitbucket</a>
    <div>
      View as
      ${directory.viewers.map(({ accountId, name, role }) =>
        link(`${name}, ${role}`, { ...address, as: accountId }, accountId === address.as),
      )}
    </div>
    <div>
      Installation
      ${installations.map(({ id, label }) =>
        link(label, { ...address, installation: id }, id === address.installation),
      )}
    </div>
    <div>
      Colours
      ${(['light', 'dark'] as const).map((theme) =>
        link(theme, { ...address, theme }, theme === address.theme),
      )}
    </div>
    <div>
      Language
      ${LANGUAGES.map(({ text, locale }) =>
        link(text, { ...others, ...(locale !== undefined && { locale }) }, locale === spoken),
      )}
    </div>
  </header>`;
}

/** English is what a host says that tells of no other. */
const LANGUAGES = [
  { text: 'English', locale: undefined },
  { text: 'Deutsch', locale: 'de-DE' },
] as const;
