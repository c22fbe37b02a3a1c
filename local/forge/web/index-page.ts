import { html } from 'hono/html';
import { type HostDirectory, type HostInstallation } from '../directory';
import { pathOf, type Place } from '../page-address';

type Html = ReturnType<typeof html>;

/** The one URL that `npm start` prints: every settings page, seen by every kind of person. */
export function drawIndexPage(
  directory: HostDirectory,
  installations: readonly HostInstallation[],
): Html {
  return html`<!doctype html>
    <html lang="en" data-color-mode="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Usher on a simulated Bitbucket</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/__host/host.css" />
      </head>
      <body class="index">
        <h1>Usher on a simulated Bitbucket</h1>
        <p>
          Workspace <b>${directory.workspace.name}</b>. The app's real code runs here: its resolvers
          behind a local Forge, its pages in Forge's sandboxed frame. Nothing leaves this machine.
        </p>
        <p><a href="/mail">Inbox</a>: every mail that Usher has sent.</p>
        ${installations.map((installation) => drawInstallation(installation, directory))}
      </body>
    </html>`;
}

function drawInstallation(installation: HostInstallation, directory: HostDirectory): Html {
  const places = listPlaces(directory);
  return html`<section>
    <h2>${installation.label}</h2>
    <p>${installation.description}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">View as</th>
          ${places.map(({ label }) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${directory.viewers.map(
          ({ accountId, name, role }) =>
            html`<tr>
              <th scope="row">${name}<small>${role}</small></th>
              ${places.map(
                ({ place, label }) =>
                  html`<td>
                    <a
                      href="${pathOf({ installation: installation.id, place, as: accountId, theme: 'light' })}"
                      >Open<span class="hidden"> ${label} as ${name}</span></a
                    >
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function listPlaces(directory: HostDirectory): { label: string; place: Place }[] {
  return [
    { label: 'Workspace settings', place: { kind: 'workspace' } },
    ...directory.projects.slice(0, 1).map(({ key, name }) => ({
      label: `Project settings: ${name}`,
      place: { kind: 'project', key } as const,
    })),
    ...directory.repositories.slice(0, 1).map(({ slug, name }) => ({
      label: `Repository settings: ${name}`,
      place: { kind: 'repository', slug } as const,
    })),
  ];
}
