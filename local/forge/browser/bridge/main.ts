/// <reference lib="dom" />
import { type CallbackReference, type FrameMessage, type HostMessage } from '../messages';

/**
 * Stands in for Atlassian's global-bridge.js: gives the page `__bridge.callBridge`, the only thing
 * that @forge/bridge needs, and keeps the frame as high as its content.
 */
declare global {
  var __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> } | undefined;
}

interface PendingCall {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const hostOrigin = document.currentScript?.dataset['hostOrigin'] ?? '';
const pending = new Map<number, PendingCall>();
const callbacks = new Map<string, (argument: unknown) => unknown>();
let lastId = 0;

globalThis.__bridge = {
  callBridge: (command, payload) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      pending.set(lastId, { resolve, reject });
      post({ forge: 'call', id: lastId, command, payload: withoutFunctions(payload) });
    }),
};

addEventListener('message', ({ source, origin, data }: MessageEvent<HostMessage>) => {
  if (source !== parent || origin !== hostOrigin) return;
  if (data.forge === 'answer') settle(data);
  else if (data.forge === 'callback') callbacks.get(data.callback)?.(data.argument);
  else applyTheme(data.colorMode);
});
addEventListener('DOMContentLoaded', () => {
  const report = (): void => {
    post({ forge: 'height', height: document.body.offsetHeight });
  };
  new ResizeObserver(report).observe(document.body);
});

function post(message: FrameMessage): void {
  parent.postMessage(message, hostOrigin);
}

function settle(answer: Extract<HostMessage, { forge: 'answer' }>): void {
  const call = pending.get(answer.id);
  pending.delete(answer.id);
  if (answer.error === undefined) call?.resolve(answer.result);
  else call?.reject(new Error(answer.error));
}

/** Functions cannot be posted: they stay here, and the host calls them by name. */
function withoutFunctions(payload: unknown): unknown {
  const text = JSON.stringify(payload ?? null, (_key, value: unknown) => {
    if (typeof value !== 'function') return value;
    const name = `callback-${callbacks.size + 1}`;
    callbacks.set(name, value as (argument: unknown) => unknown);
    return { forgeCallback: name } satisfies CallbackReference;
  });
  return JSON.parse(text) as unknown;
}

/** The page brings the design tokens; the host only says which mode is on. */
function applyTheme(colorMode: string): void {
  const { dataset } = document.documentElement;
  dataset['colorMode'] = colorMode;
  dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography shape:shape';
}
