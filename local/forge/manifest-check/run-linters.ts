import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lint } from '@forge/lint';
import { type ManifestSchema } from '@forge/manifest';
import { cacheFolder, projectRoot } from '../../content-hash';
import { type Problem } from './problem';
import { DEPRECATED_RUNTIMES } from './run-processors';

/** Atlassian's description of Bitbucket's API; not ours to redistribute, so a clone may lack it. */
const BITBUCKET_API = path.resolve(projectRoot, '..', 'shared', 'data', 'bitbucket-openapi.json');
const PRODUCTS = ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2'];

export interface LintOutcome {
  readonly problems: readonly Problem[];
  /** Whether calls of Bitbucket were held against the scopes. */
  readonly scopesChecked: boolean;
}

/** No other may import Forge's packages (.dependency-cruiser), and reading all of src/ takes a minute. */
const LAYERS_ON_FORGE = ['src/adapters', 'src/entry'];

/** Forge's client-side linters over what speaks to Forge, offline. Works on the folder the process runs in. */
export async function runLinters(manifest: unknown): Promise<LintOutcome> {
  const scopesChecked = useLocalDescriptions();
  const results = await lint(
    LAYERS_ON_FORGE.flatMap(listSources),
    manifest as ManifestSchema,
    'production',
    { info: () => undefined },
    NO_FLAGS,
    { linter: { mode: 'client-side' } },
  );
  const problems = results.flatMap(({ file, errors, warnings }) => [
    ...errors.map(({ message, line }) => toProblem('error', file, message, line)),
    ...warnings.map(({ message, line }) => toProblem('warning', file, message, line)),
  ]);
  return { problems, scopesChecked };
}

/** Stands for Atlassian's feature flags, of which the linters ask one thing. */
const NO_FLAGS = {
  getDeprecatedRuntimes: () => Promise.resolve(DEPRECATED_RUNTIMES),
} as unknown as Parameters<typeof lint>[4];

/** Else the linter would download six descriptions; of the products we do not call, it gets an empty one. */
function useLocalDescriptions(): boolean {
  const empty = path.join(cacheFolder, 'no-api.json');
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(empty, '{ "paths": {} }\n');
  const hasBitbucket = existsSync(BITBUCKET_API);
  process.env['USE_LOCAL_SWAGGER'] = 'true';
  for (const product of PRODUCTS) process.env[`LOCAL_${product}_SWAGGER`] = empty;
  process.env['LOCAL_BB_SWAGGER'] = hasBitbucket ? BITBUCKET_API : empty;
  return hasBitbucket;
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file));
}

function toProblem(level: Problem['level'], file: string, message: string, line: number): Problem {
  return { level, message: `${file}:${line} ${message}` };
}
