import { router } from '@forge/bridge';
import { getHostContext } from '../../lib/host-context';

/** The address of the page around this frame: links in the digest lead there. */
export async function findPageUrl(): Promise<string> {
  try {
    const url = await router.getUrl({ target: 'module', moduleKey: 'usher-workspace' });
    if (url !== null) return url.href;
  } catch {
    // Hosts that cannot tell have said where this page is.
  }
  const { extension } = await getHostContext();
  return extension.location ?? 'https://bitbucket.org/';
}
