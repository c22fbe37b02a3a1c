import * as v from 'valibot';
import { type Problem } from './problem';

/** What a module of each kind may say. Forge's validator takes any property, also a misspelt one. */
const MODULE_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'bitbucket:workspaceSettingsMenuPage': ['key', 'title', 'resource', 'resolver', 'useAsConfig'],
  'bitbucket:projectSettingsMenuPage': ['key', 'title', 'resource', 'resolver'],
  'bitbucket:repoSettingsMenuPage': ['key', 'title', 'resource', 'resolver'],
  function: ['key', 'handler', 'timeoutSeconds'],
  consumer: ['key', 'queue', 'function'],
  scheduledTrigger: ['key', 'function', 'interval'],
  trigger: ['key', 'function', 'events'],
  preUninstall: ['key', 'function'],
};
/** Kinds of modules whose functions may run longer; for others `timeoutSeconds` says nothing. */
const MAY_RUN_LONG: readonly string[] = ['consumer', 'scheduledTrigger'];

/** https://developer.atlassian.com/platform/forge/events-reference/bitbucket/ and …/life-cycle/ */
const EVENTS: readonly string[] = [
  ...['created', 'updated', 'push', 'deleted'].map((event) => `avi:bitbucket:${event}:repository`),
  'avi:forge:installed:app',
  'avi:forge:upgraded:app',
];

const Manifest = v.object({
  modules: v.record(v.string(), v.array(v.record(v.string(), v.unknown()))),
});
type Manifest = v.InferOutput<typeof Manifest>;
const Trigger = v.object({ events: v.array(v.string()) });

/** What Forge's own checks let pass: unknown event names and unknown properties of modules. */
export function checkAllowList(manifest: unknown): Problem[] {
  const parsed = v.safeParse(Manifest, manifest);
  if (!parsed.success) return [{ level: 'error', message: 'The manifest has no list of modules.' }];
  const ofModules = Object.entries(parsed.output.modules).flatMap(([type, modules]) =>
    modules.flatMap((module) => [...checkProperties(type, module), ...checkEvents(module)]),
  );
  return [...ofModules, ...checkQueues(parsed.output), ...checkTimeLimits(parsed.output)];
}

function checkProperties(type: string, module: Readonly<Record<string, unknown>>): Problem[] {
  const allowed = MODULE_PROPERTIES[type];
  if (!allowed) return [{ level: 'error', message: `Usher has no modules of type ${type}.` }];
  return Object.keys(module)
    .filter((property) => !allowed.includes(property))
    .map((property) => ({
      level: 'error',
      message: `${type} ${String(module['key'])} has a property ${property} that Forge does not know.`,
    }));
}

function checkEvents(module: Readonly<Record<string, unknown>>): Problem[] {
  const trigger = v.safeParse(Trigger, module);
  if (!trigger.success) return [];
  return trigger.output.events
    .filter((event) => !EVENTS.includes(event))
    .map((event) => ({ level: 'error', message: `Forge sends no event ${event}.` }));
}

/** An event goes to one consumer: with two of one queue, which one gets it is not said. */
function checkQueues({ modules }: Manifest): Problem[] {
  const queues = (modules['consumer'] ?? []).map((consumer) => String(consumer['queue']));
  return queues
    .filter((queue, at) => queues.indexOf(queue) < at)
    .map((queue) => ({ level: 'error', message: `Two consumers read the queue ${queue}.` }));
}

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/function/ */
function checkTimeLimits({ modules }: Manifest): Problem[] {
  const longer = (modules['function'] ?? []).filter(
    (each) => each['timeoutSeconds'] !== undefined && !isForLongRuns(modules, each['key']),
  );
  return longer.map(({ key }) => ({
    level: 'error',
    message: `timeoutSeconds of ${String(key)} holds only where consumers and scheduled triggers alone use it.`,
  }));
}

function isForLongRuns(modules: Manifest['modules'], functionKey: unknown): boolean {
  const named = v.object({ function: v.literal(String(functionKey)) });
  const uses = v.union([named, v.object({ resolver: named })]);
  const types = Object.entries(modules).flatMap(([type, listed]) =>
    listed.some((module) => v.is(uses, module)) ? [type] : [],
  );
  return types.length > 0 && types.every((type) => MAY_RUN_LONG.includes(type));
}
