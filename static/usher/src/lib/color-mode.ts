import { view } from '@forge/bridge';
import { getHostContext } from './host-context';

/**
 * Asks the host for its theme. Until it answers the style sheet follows the system; a host that
 * answers without setting a colour mode is taken at its context's word, else it is light.
 */
export async function enableColorMode(): Promise<void> {
  try {
    await view.theme.enable();
    const { theme } = await getHostContext();
    const root = document.documentElement;
    if (root.hasAttribute('data-color-mode')) return;
    root.dataset['colorMode'] = theme?.colorMode === 'dark' ? 'dark' : 'light';
  } catch {
    // A page in the system's colours is better than no page.
  }
}
