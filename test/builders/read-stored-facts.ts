import { type FactsManifest } from '../../src/contract/workspace-view';
import { type Facts } from '../../src/domain/facts/facts';
import { createFactsLoader } from '../../static/usher/src/features/workspace/facts-loader';
import { type App } from './an-app';

/** What the workspace page makes of it. */
export async function readStoredFacts(app: App, facts: FactsManifest): Promise<Facts> {
  const loader = createFactsLoader(async (hash) => ({
    ok: true,
    value: await app.get('getFactsChunk', { payload: { hash } }),
  }));
  const outcome = await loader.load({ facts, loaded: {} });
  if (!outcome.ok || !outcome.value) throw new Error(`No facts: ${JSON.stringify(outcome)}`);
  return outcome.value;
}
