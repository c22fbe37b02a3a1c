/// <reference lib="dom" />

let open: Promise<void> | undefined;

/**
 * Shows Bitbucket's "Allow access" panel in place of the app, once for all calls that wait for it.
 * Resolves when the person agreed and `grant` has stored that.
 */
export function askForConsent(grant: () => Promise<unknown>): Promise<void> {
  open ??= prompt(grant).finally(() => (open = undefined));
  return open;
}

async function prompt(grant: () => Promise<unknown>): Promise<void> {
  const panel = document.getElementById('consent');
  const button = panel?.querySelector('button');
  if (!panel || !button) throw new Error('The host page has no consent panel.');
  panel.hidden = false;
  button.focus();
  await new Promise((resolve) => {
    button.addEventListener('click', resolve, { once: true });
  });
  await grant();
  panel.hidden = true;
}
