import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { type Bitbucket } from '../../../local/bitbucket/bitbucket';
import { createBitbucket } from '../../../local/bitbucket/create-bitbucket';
import { listen } from '../../../local/bitbucket/listen';
import { type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import {
  type Preview,
  type PreviewOptions,
  startPreview,
} from '../../../local/preview/start-preview';
import { type FunctionName } from '../../../src/contract/functions';
import { type Response as ContractResponse } from '../../../src/contract/response';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';
import { issueToken } from '../../companion/simulated-workspace';

/** What arrived at Bitbucket. */
interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

export interface SimulatedApi {
  readonly bitbucket: Bitbucket;
  readonly api: string;
  /** Every request, known to Bitbucket or not, oldest first. */
  readonly arrived: readonly Arrived[];
  readonly close: () => Promise<void>;
}

/** A simulated Bitbucket on a port, which writes down what it is asked. */
export async function aSimulatedApi(data: WorkspaceData = aTinyWorkspace()): Promise<SimulatedApi> {
  const bitbucket = createBitbucket({ data, switches: { limit: 1_000_000 } });
  const arrived: Arrived[] = [];
  const watched: Bitbucket = Object.create(bitbucket, {
    fetch: {
      value: (request: Request) => {
        const { pathname, search } = new URL(request.url);
        const { method, headers } = request;
        arrived.push({ method, path: pathname + search, headers });
        return bitbucket.fetch(request);
      },
    },
  }) as Bitbucket;
  const { url: api, close } = await listen(watched, { port: 0 });
  return { bitbucket, api, arrived, close };
}

export interface RunningPreview extends Preview {
  readonly simulated: SimulatedApi;
  /** As a page would call a function of the app: over HTTP, below the key. */
  readonly call: <Value = unknown>(
    name: FunctionName | 'nonsense',
    payload?: object,
  ) => Promise<ContractResponse<Value>>;
  /** Any command of the bridge. */
  readonly tell: (command: string, payload: unknown, page?: object) => Promise<Response>;
  /** Presses Scan now, and waits for the end. */
  readonly scan: () => Promise<void>;
}

type Wanted = Partial<Pick<PreviewOptions, 'asCompanion' | 'keep' | 'workspace' | 'terminal'>> & {
  /** uuid; missing = a workspace admin. */
  readonly account?: string;
  readonly scopes?: readonly string[];
  readonly expired?: boolean;
};

const PAGE = { place: { kind: 'workspace' }, theme: 'light' };

/** A preview in this process: the real resolvers, the real host, a page of one line. */
export async function aPreview(
  simulated: SimulatedApi,
  { account, scopes, expired, ...options }: Wanted = {},
): Promise<RunningPreview> {
  const { bitbucket, api } = simulated;
  const issued = issueToken(bitbucket, {
    ...(account !== undefined && { account }),
    ...(scopes && { scopes }),
    ...(expired !== undefined && { expired }),
  });
  const staticFolder = mkdtempSync(path.join(tmpdir(), 'usher-preview-static-'));
  writeFileSync(path.join(staticFolder, 'index.html'), '<html><head></head></html>');
  const preview = await startPreview({
    ...{ workspace: bitbucket.data.workspace.slug, api, port: 0, asCompanion: false },
    credentials: { email: issued.USHER_EMAIL ?? '', token: issued.USHER_TOKEN ?? '' },
    terminal: { stderr: new PassThrough().resume(), now: Date.now },
    staticFolder,
    loadBackend: () => import('../../../src/index'),
    ...options,
  });
  const tell: RunningPreview['tell'] = (command, payload, page = PAGE) =>
    fetch(`${preview.url}__host/bridge`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ command, payload, page }),
    });
  const call: RunningPreview['call'] = async <Value>(name: string, payload = {}) => {
    const answered = await tell('invoke', { functionKey: name, payload });
    return ((await answered.json()) as { result: ContractResponse<Value> }).result;
  };
  return {
    ...{ ...preview, simulated, tell, call },
    scan: async () => {
      await call('startScan');
      for (let state = 'running'; state === 'running';) {
        const stepped = await call<{ state: string }>('stepScan');
        if (!stepped.ok) throw new Error(stepped.error.message);
        state = stepped.value.state;
      }
    },
    stop: async () => {
      await preview.stop();
      rmSync(staticFolder, { recursive: true });
    },
  };
}
