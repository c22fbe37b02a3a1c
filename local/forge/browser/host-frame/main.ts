/// <reference lib="dom" />
import {
  type BridgeAnswer,
  type CallbackReference,
  type FrameConfig,
  type FrameMessage,
  type HostMessage,
} from '../messages';
import { askForConsent } from './consent-prompt';
import { askForEgress, type EgressRequest } from './egress-prompt';
import { closeFlag, showFlag } from './flags';

/** Runs in the host page: answers the calls of the framed app, like Bitbucket's own front end does. */
const config = JSON.parse(
  document.getElementById('frame-config')?.textContent ?? '{}',
) as FrameConfig;
const frame = document.querySelector('iframe');
const subscriptions: { event: string; callback: string }[] = [];

addEventListener('message', ({ source, origin, data }: MessageEvent<FrameMessage>) => {
  if (source !== frame?.contentWindow || origin !== config.appOrigin) return;
  if (data.forge === 'height') frame.style.height = `${data.height}px`;
  else void answer(data);
});

async function answer({
  id,
  command,
  payload,
}: Extract<FrameMessage, { forge: 'call' }>): Promise<void> {
  try {
    const handle = inThisPage[command];
    const result =
      handle === undefined ? await askServer(command, payload) : handle(payload as never);
    post({ forge: 'answer', id, result });
  } catch (error) {
    post({ forge: 'answer', id, error: error instanceof Error ? error.message : String(error) });
  }
}

function post(message: HostMessage): void {
  frame?.contentWindow?.postMessage(message, config.appOrigin);
}

/** Commands that Bitbucket's page answers itself; all others go to the server. */
const inThisPage: Readonly<Record<string, (payload: never) => unknown>> = {
  enableTheming: () => {
    post({ forge: 'theme', colorMode: config.colorMode });
  },
  showFlag: (flag: Parameters<typeof showFlag>[0]) => {
    showFlag(flag, callBack);
    return true;
  },
  closeFlag: ({ id }: { id: string }) => closeFlag(id),
  navigate,
  reload: () => {
    location.reload();
  },
  on: ({ event, callback }: { event: string; callback: CallbackReference }) => {
    subscriptions.push({ event, callback: callback.forgeCallback });
    return true;
  },
  emit: ({ event, payload }: { event: string; payload: unknown }) => {
    for (const each of subscriptions) if (each.event === event) callBack(each.callback, payload);
    return true;
  },
  __permission__egressSet: async (request: EgressRequest) => {
    await askForEgress(request);
    return askServer('__permission__egressSet', request);
  },
  changeWindowTitle: (title: string) => {
    document.title = title;
    return true;
  },
};

function callBack(callback: string, argument?: unknown): void {
  post({ forge: 'callback', callback, argument });
}

async function navigate(target: { url?: string; type: string }): Promise<boolean> {
  const url = target.url ?? String(await askServer('getUrl', target));
  if (target.type === 'new-tab') window.open(url, '_blank', 'noopener');
  else location.assign(url);
  return true;
}

async function askServer(command: string, payload: unknown): Promise<unknown> {
  const answered = await send<BridgeAnswer>('/__host/bridge', { command, payload });
  if (answered.kind === 'result') return answered.result;
  if (answered.kind === 'error') throw new Error(answered.message);
  await askForConsent(() => send('/__host/consent', {}));
  return askServer(command, payload);
}

async function send<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch((config.base ?? '') + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, page: config.page }),
  });
  if (!response.ok) throw new Error(`The local host answered ${response.status}.`);
  return (await response.json()) as Answer;
}
