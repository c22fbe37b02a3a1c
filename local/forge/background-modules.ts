import * as v from 'valibot';
import { LIMITS } from './limits';
import { type ForgeManifest } from './manifest';

const Consumer = v.object({ key: v.string(), queue: v.string(), function: v.string() });
const Schedule = v.object({
  key: v.string(),
  function: v.string(),
  interval: v.picklist(['fiveMinute', 'hour', 'day', 'week']),
});
const Trigger = v.object({ key: v.string(), function: v.string(), events: v.array(v.string()) });
const PreUninstall = v.object({ key: v.string(), function: v.string() });

export type ConsumerModule = v.InferOutput<typeof Consumer>;
export type ScheduleModule = v.InferOutput<typeof Schedule>;

/** What runs without anybody looking at a page. */
export interface BackgroundModules {
  readonly consumers: readonly ConsumerModule[];
  readonly schedules: readonly ScheduleModule[];
  readonly triggers: readonly v.InferOutput<typeof Trigger>[];
  readonly preUninstalls: readonly v.InferOutput<typeof PreUninstall>[];
}

/** Throws with the field's place when a module is not what Forge expects. */
export function listBackgroundModules({ modules }: ForgeManifest): BackgroundModules {
  return {
    consumers: v.parse(v.array(Consumer), modules['consumer'] ?? []),
    schedules: v.parse(v.array(Schedule), modules['scheduledTrigger'] ?? []),
    triggers: v.parse(v.array(Trigger), modules['trigger'] ?? []),
    preUninstalls: v.parse(v.array(PreUninstall), modules['preUninstall'] ?? []),
  };
}

const MAY_RUN_LONG: readonly string[] = ['consumer', 'scheduledTrigger'];

/**
 * How long a function may run for a module of this type. `timeoutSeconds` speaks for consumers and
 * scheduled triggers alone, and a function that several types share gets the shortest of them.
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export function timeLimitMsOf(
  manifest: ForgeManifest,
  { functionKey, moduleType }: { readonly functionKey: string; readonly moduleType: string },
): number {
  const types = [...new Set([moduleType, ...listTypesOf(manifest, functionKey)])];
  const asked = manifest.modules.function.find(({ key }) => key === functionKey)?.timeoutSeconds;
  if (asked !== undefined && types.every((type) => MAY_RUN_LONG.includes(type)))
    return asked * 1000;
  return Math.min(...types.map(defaultMsOf));
}

function defaultMsOf(moduleType: string): number {
  const isBackground = MAY_RUN_LONG.includes(moduleType) || moduleType === 'preUninstall';
  return isBackground ? LIMITS.backgroundMs : LIMITS.resolverMs;
}

const NamesFunction = v.union([
  v.pipe(
    v.object({ function: v.string() }),
    v.transform((module) => module.function),
  ),
  v.pipe(
    v.object({ resolver: v.object({ function: v.string() }) }),
    v.transform((module) => module.resolver.function),
  ),
]);

function listTypesOf({ modules }: ForgeManifest, functionKey: string): string[] {
  return Object.entries(modules).flatMap(([type, listed]) => {
    const parsed = v.safeParse(v.array(NamesFunction), listed);
    return type !== 'function' && parsed.success && parsed.output.includes(functionKey)
      ? [type]
      : [];
  });
}
