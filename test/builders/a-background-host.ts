import { createForgeHost, type ForgeHost } from '../../local/forge/host';
import { aManifest } from './a-forge-manifest';
import { aClock, type TestClock } from './simulated-bitbucket';

/** What each background function of the tests was called with. */
export type Handlers = Readonly<
  Partial<Record<HandlerName, (request: object, context: object) => unknown>>
>;
const HANDLERS = [
  'resolver',
  'onHour',
  'onEvent',
  'onLongEvent',
  'onTrigger',
  'onUninstall',
] as const;
type HandlerName = (typeof HANDLERS)[number];

const REPOSITORY_EVENTS = ['created', 'updated', 'deleted'].map(
  (event) => `avi:bitbucket:${event}:repository`,
);

export interface BackgroundHostOptions {
  readonly handlers?: Handlers;
  readonly scopes?: string[];
  readonly clock?: TestClock;
  readonly bitbucket?: (request: Request) => Promise<Response>;
}

/** A host with one module of each background kind; functions that are not given do nothing. */
export async function aBackgroundHost({
  handlers = {},
  scopes = ['storage:app', 'read:repository:bitbucket', 'report:personal-data'],
  clock = aClock(),
  bitbucket = () => Promise.resolve(Response.json({})),
}: BackgroundHostOptions = {}): Promise<ForgeHost> {
  const nothing = (): void => undefined;
  const host = await createForgeHost({
    now: clock.now,
    bitbucket: { fetch: bitbucket, authorize: () => 'Bearer test' },
    loadBackend: () =>
      Promise.resolve(
        Object.fromEntries(HANDLERS.map((name) => [name, handlers[name] ?? nothing])),
      ),
    manifest: aManifest({
      scopes,
      functions: [
        ...['onHour', 'onEvent', 'onTrigger', 'onUninstall'].map((key) => ({
          key,
          handler: `index.${key}`,
        })),
        { key: 'onLongEvent', handler: 'index.onLongEvent', timeoutSeconds: 900 },
      ],
      modules: {
        scheduledTrigger: [{ key: 'hourly', function: 'onHour', interval: 'hour' }],
        consumer: [
          { key: 'short', queue: 'short-queue', function: 'onEvent' },
          { key: 'long', queue: 'long-queue', function: 'onLongEvent' },
        ],
        trigger: [
          { key: 'hints', function: 'onTrigger', events: REPOSITORY_EVENTS },
          {
            key: 'lifecycle',
            function: 'onTrigger',
            events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'],
          },
        ],
        preUninstall: [{ key: 'goodbye', function: 'onUninstall' }],
      },
    }),
  });
  await host.install({ id: 'one', workspaceId: 'w' });
  return host;
}

/** Runs code as the hourly trigger of the installation `one`. */
export async function runningAs(
  work: () => Promise<unknown>,
  options: Omit<BackgroundHostOptions, 'handlers'> & { readonly handlers?: Handlers } = {},
): Promise<ForgeHost> {
  const handlers = { ...options.handlers, onHour: work };
  const host = await aBackgroundHost({ ...options, handlers });
  await host.runSchedule('hourly', 'one');
  return host;
}
