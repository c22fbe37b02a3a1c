import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const Egress = v.union([v.string(), v.object({ address: v.string() })]);
const Page = v.object({
  key: v.string(),
  title: v.string(),
  resource: v.string(),
  resolver: v.object({ function: v.string() }),
});
const Manifest = v.object({
  modules: v.looseObject({
    function: v.array(
      v.object({
        key: v.string(),
        handler: v.string(),
        timeoutSeconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(900))),
      }),
    ),
  }),
  resources: v.array(v.object({ key: v.string(), path: v.string() })),
  permissions: v.looseObject({
    scopes: v.array(v.string()),
    external: v.optional(
      v.object({
        fetch: v.optional(v.object({ backend: v.optional(v.array(Egress)) })),
        configurable: v.optional(v.object({ enabled: v.boolean() })),
      }),
    ),
  }),
  app: v.object({
    id: v.string(),
    storage: v.optional(
      v.object({
        entities: v.array(
          v.object({
            name: v.string(),
            attributes: v.record(v.string(), v.object({ type: v.string() })),
            indexes: v.array(
              v.union([
                v.string(),
                v.object({
                  name: v.string(),
                  range: v.array(v.string()),
                  partition: v.optional(v.array(v.string())),
                }),
              ]),
            ),
          }),
        ),
      }),
    ),
  }),
});

/** The part of manifest.yml that the platform acts on at run time. */
export type ForgeManifest = v.InferOutput<typeof Manifest>;
export type EntityDefinition = NonNullable<ForgeManifest['app']['storage']>['entities'][number];

export interface PageModule extends v.InferOutput<typeof Page> {
  /** `bitbucket:workspaceSettingsMenuPage` and its like. */
  readonly type: string;
}

/** Reads `<root>/manifest.yml`. Throws with the field's place when it is not what Forge expects. */
export function readManifest(root: string): ForgeManifest {
  const raw: unknown = parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8'));
  return v.parse(Manifest, raw);
}

/** Every module that shows a page, in the order of the manifest. */
export function listPages(manifest: ForgeManifest): PageModule[] {
  return Object.entries(manifest.modules)
    .filter(([type]) => type.startsWith('bitbucket:'))
    .flatMap(([type, modules]) =>
      v.parse(v.array(Page), modules).map((page) => ({ ...page, type })),
    );
}

/** Addresses that backend code may fetch. */
export function listEgress(manifest: ForgeManifest): string[] {
  const entries = manifest.permissions.external?.fetch?.backend ?? [];
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.address));
}
