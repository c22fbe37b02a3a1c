import * as v from 'valibot';
import { createBridgeCommands } from '../forge/bridge-commands';
import { type BridgeAnswer } from '../forge/browser/messages';
import { type ForgeHost } from '../forge/host';
import { type PageAddress } from '../forge/page-address';
import { findRefusal, toRefusedResponse } from './function-rules';
import { type Places } from './places';
import { type PreviewPage } from './preview-page';

export interface BridgeOptions {
  readonly host: ForgeHost;
  readonly places: Places;
  /** The one person as whom pages are seen. */
  readonly accountId: string;
  readonly isCompanion: boolean;
  /** Called after every call that may have changed what the app has stored. */
  readonly onCalled: () => void;
}

/** The one installation of a preview. */
export const INSTALLATION = 'preview';

const Invoke = v.object({ functionKey: v.string() });

/** Answers what a framed page asks for: as the demo's host does, less what a preview refuses. */
export function createPreviewBridge(
  options: BridgeOptions,
): (page: PreviewPage, command: string, payload: unknown) => Promise<BridgeAnswer> {
  const { host, places, accountId, isCompanion } = options;
  return async ({ place, theme, search }, command, payload) => {
    const refusal = refuse(command, payload, isCompanion);
    if (refusal) return refusal;
    const directory = await places.find(place);
    if (!directory) return { kind: 'error', message: 'Bitbucket no longer shows you this.' };
    const address: PageAddress = {
      ...{ installation: INSTALLATION, place, theme, as: accountId },
      ...(search !== undefined && { search }),
    };
    const answer = createBridgeCommands({ host, directory, origin: () => 'https://bitbucket.org' });
    const answered = await answer(address, command, payload);
    if (command === 'invoke') options.onCalled();
    return answered;
  };
}

function refuse(command: string, payload: unknown, isCompanion: boolean): BridgeAnswer | undefined {
  if (command === 'invoke') {
    const call = v.safeParse(Invoke, payload);
    const message = call.success
      ? findRefusal(call.output.functionKey, isCompanion)
      : 'Read-only preview: no function is named.';
    return message === undefined
      ? undefined
      : { kind: 'result', result: toRefusedResponse(message) };
  }
  // An address of a preview ends with it: nothing may be told one to keep.
  if (command === 'getUrl')
    return { kind: 'error', message: 'Read-only preview: its pages have no lasting address.' };
  if (command.startsWith('__permission__egress') && command !== '__permission__egressGet')
    return { kind: 'error', message: 'Read-only preview: nothing but Bitbucket is reached.' };
  return undefined;
}
