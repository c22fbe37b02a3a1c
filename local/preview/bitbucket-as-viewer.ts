import { type BitbucketBehindForge } from '../forge/bitbucket-proxy';
import { type ReadGate } from './read-gate';

const VIEWER = 'preview as-viewer';
const APP = 'preview as-app';

/**
 * Bitbucket as Forge's proxy would reach it, with one person's token behind it. The app itself has no account
 * here, so Bitbucket lets it in nowhere: scans read as the viewer, as they do where asApp is refused.
 */
export function putViewerBehindForge(
  gate: Pick<ReadGate, 'send'>,
  viewerAccountId: string,
): BitbucketBehindForge {
  return {
    authorize: (identity) => {
      if (identity.as === 'app') return APP;
      if (identity.accountId === viewerAccountId) return VIEWER;
      throw new Error('A preview has one viewer: the owner of the token.');
    },
    fetch: (request) =>
      request.headers.get('authorization') === VIEWER
        ? gate.send(request)
        : Promise.resolve(
            Response.json({ type: 'error', error: { message: 'No app yet.' } }, { status: 403 }),
          ),
  };
}
