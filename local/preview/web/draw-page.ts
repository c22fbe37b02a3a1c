import { html, raw } from 'hono/html';
import { type FrameConfig } from '../../forge/browser/messages';
import { type HostDirectory } from '../../forge/directory';
import { FRAME_FEATURES, FRAME_SANDBOX } from '../../forge/web/content-security-policy';
import { type OpenedWorkspace } from '../open-workspace';
import { pathOf, type PreviewPage } from '../preview-page';

export interface DrawnPage extends OpenedWorkspace {
  readonly page: PreviewPage;
  readonly directory: HostDirectory;
  /** Where the host's own pages begin: `/<key>`. */
  readonly base: string;
  /** Of the framed app, with its key. */
  readonly appUrl: string;
  /** What is kept where: one sentence. */
  readonly keeping: string;
}

type Html = ReturnType<typeof html>;

/** The frame that Bitbucket draws around an app, and one line above that says what this is. */
export function drawPreviewPage(drawn: DrawnPage): Html {
  const { page, workspace, base, appUrl } = drawn;
  const config: FrameConfig = {
    ...{ appOrigin: new URL(appUrl).origin, page, colorMode: page.theme, base },
  };
  const content = html`<div class="settings">
      ${drawRail(drawn)}
      <main>
        <nav aria-label="Breadcrumb" class="breadcrumb">
          ${workspace.name} / ${titleOf(drawn)} / Settings
        </nav>
        <section id="consent" hidden><button type="button"></button></section>
        <iframe
          title="Usher"
          src="${appUrl}"
          sandbox="${FRAME_SANDBOX}"
          allow="${FRAME_FEATURES}"
        ></iframe>
      </main>
    </div>
    <div id="flags" aria-live="polite"></div>
    <script type="application/json" id="frame-config">
      ${raw(JSON.stringify(config).replaceAll('<', '\\u003c'))}
    </script>
    <script src="${base}/__host/host-frame.js"></script>`;
  return drawDocument(drawn, `Usher · ${titleOf(drawn)} · ${workspace.name}`, content);
}

/** Instead of a page that is not there, or cannot be told. */
export function drawMessage(drawn: Omit<DrawnPage, 'directory'>, message: string): Html {
  const content = html`<main>
    <h1>${message}</h1>
    <p><a href="${drawn.base}/workspace">Back to the workspace</a></p>
  </main>`;
  return drawDocument(drawn, 'Usher', content);
}

function drawDocument(drawn: Omit<DrawnPage, 'directory'>, title: string, content: Html): Html {
  const { page, base } = drawn;
  return html`<!doctype html>
    <html lang="en" data-color-mode="${page.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${base}/__host/host.css" />
      </head>
      <body>
        ${drawBanner(drawn)} ${content}
      </body>
    </html>`;
}

function drawBanner({ page, workspace, viewer, base, keeping }: Omit<DrawnPage, 'directory'>) {
  return html`<header class="demo-bar">
    <strong>Read-only preview</strong>
    <div>${workspace.name}, as ${viewer.name}</div>
    <div>Nothing is written to Bitbucket. ${keeping}</div>
    <div>
      Colours
      ${(['light', 'dark'] as const).map(
        (theme) =>
          html`<a
            href="${base}${pathOf({ ...page, theme })}"
            ${theme === page.theme ? raw('aria-current="true"') : ''}
            >${theme}</a
          > `,
      )}
    </div>
  </header>`;
}

function titleOf({ page: { place }, directory }: DrawnPage): string {
  if (place.kind === 'workspace') return 'Workspace';
  const [project] = directory.projects;
  const [repository] = directory.repositories;
  return (place.kind === 'project' ? project : repository)?.name ?? '';
}

/** Bitbucket reaches the other pages through its own lists; here one types which. */
function drawRail({ page, base }: DrawnPage): Html {
  const { place, theme } = page;
  const isWorkspace = place.kind === 'workspace';
  return html`<nav class="rail" aria-label="Settings">
    <h2>Settings</h2>
    <ul>
      <li>
        <span>Workspace</span>
        <a
          href="${base}${pathOf({ place: { kind: 'workspace' }, theme })}"
          ${isWorkspace ? raw('aria-current="page"') : ''}
          >Usher</a
        >
      </li>
    </ul>
    ${drawOpener({ base, theme, name: 'project', label: 'Project key' })}
    ${drawOpener({ base, theme, name: 'repository', label: 'Repository slug' })}
  </nav>`;
}

function drawOpener(opener: {
  readonly base: string;
  readonly theme: string;
  readonly name: string;
  readonly label: string;
}): Html {
  const { base, theme, name, label } = opener;
  return html`<form class="opener" action="${base}/open">
    <label for="open-${name}">${label}</label>
    <input id="open-${name}" name="${name}" required autocomplete="off" spellcheck="false" />
    <input type="hidden" name="theme" value="${theme}" />
    <button type="submit">Open<span class="hidden"> ${name}</span></button>
  </form>`;
}
