import * as v from 'valibot';
import {
  exemptionPayload,
  manualCheckPayload,
  registerEntryPayload,
  setupPayload,
  thresholdsPayload,
} from '../../src/contract/settings';
import { groupSyncPayload } from '../../src/contract/group-sync';
import { planRulesPayload } from '../../src/contract/plans';
import { roleTemplatePayload } from '../../src/contract/role-templates';
import { accountId, typedDate, typedText } from '../../src/contract/typed-text';
import { type Exemption } from '../../src/domain/findings/exemption';
import { type Brought, type Evidence } from '../../src/domain/findings/rule';
import { DEFAULT_THRESHOLDS } from '../../src/domain/findings/thresholds';
import { DEFAULT_PLAN_LIMITS, type PlanLimits } from '../../src/domain/plans/plan-context';
import { DEFAULT_PLAN_RULES, toPlanLimits } from '../../src/domain/setup/plan-rules';
import { type ProtectedPerson } from '../../src/domain/setup/protected-person';
import { type RoleTemplate } from '../../src/domain/setup/role-template';
import { type Setup } from '../../src/domain/setup/setup';
import { type GroupMapping } from '../../src/domain/sync/group-mapping';
import { failed } from '../command-error';
import { readText } from '../files/read-text';

/** What an admin knows and no API tells; the same words as the settings in Bitbucket. */
export interface TypedIn extends Pick<
  Evidence,
  'setup' | 'thresholds' | 'register' | 'manualChecks' | 'leavers'
> {
  readonly exemptions: readonly Exemption[];
  readonly forPlans: TypedForPlans;
}

/** What plans alone ask for. */
interface TypedForPlans {
  /** Missing where the file does not say who is protected; an empty list says that nobody is. */
  readonly protectedPeople?: readonly ProtectedPerson[];
  readonly roleTemplates: readonly RoleTemplate[];
  readonly groupSync: readonly GroupMapping[];
  readonly limits: PlanLimits;
}

export const NOTHING_TYPED_IN: TypedIn = {
  setup: {},
  thresholds: DEFAULT_THRESHOLDS,
  exemptions: [],
  forPlans: { roleTemplates: [], groupSync: [], limits: DEFAULT_PLAN_LIMITS },
};

const NOT_AN_ID = 'is not an Atlassian account id.';
const exemptionList = v.array(exemptionPayload.entries.exemption);

const protectedPerson = v.strictObject({
  person: accountId,
  reason: typedText(500),
  reviewOn: typedDate,
});
const { removalShare, recentDays, factsHours } = planRulesPayload.entries.rules.entries;

const settingsFile = v.strictObject({
  setup: v.exactOptional(setupPayload.entries.setup),
  thresholds: v.exactOptional(thresholdsPayload.entries.thresholds),
  register: v.exactOptional(v.array(registerEntryPayload.entries.entry)),
  manualChecks: v.exactOptional(v.array(manualCheckPayload.entries.check)),
  exemptions: v.exactOptional(exemptionList),
  leavers: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[\w:-]{3,128}$/, NOT_AN_ID)))),
  protectedPeople: v.exactOptional(v.array(protectedPerson)),
  roleTemplates: v.exactOptional(v.array(roleTemplatePayload.entries.template)),
  groupSync: v.exactOptional(groupSyncPayload.entries.mappings),
  planRules: v.exactOptional(
    v.strictObject({
      removalShare: v.exactOptional(removalShare),
      recentDays: v.exactOptional(recentDays),
      factsHours: v.exactOptional(factsHours),
    }),
  ),
});

/** Throws `CommandError` naming the field; never what stands in it. */
export async function readSettings(file: string): Promise<TypedIn> {
  const { value, writtenAt } = await readJson(file, settingsFile);
  const brought = <Value>(one: Value): Brought<Value> => ({
    value: one,
    source: 'typed-in',
    asOf: writtenAt,
  });
  const { setup = {}, thresholds = {}, register, manualChecks, leavers } = value;
  return {
    setup: toSetup(setup, writtenAt),
    thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds },
    exemptions: toExemptions(value.exemptions ?? [], writtenAt),
    forPlans: toForPlans(value, writtenAt),
    ...(register !== undefined && { register: brought(register) }),
    ...(manualChecks !== undefined && { manualChecks: brought(manualChecks) }),
    ...(leavers !== undefined && { leavers: brought(leavers) }),
  };
}

/** A JSON array of exemptions. Throws `CommandError` naming the field. */
export async function readExemptions(file: string): Promise<readonly Exemption[]> {
  const { value, writtenAt } = await readJson(file, exemptionList);
  return toExemptions(value, writtenAt);
}

type PlainForPlans = Pick<
  v.InferOutput<typeof settingsFile>,
  'protectedPeople' | 'roleTemplates' | 'groupSync' | 'planRules'
>;

function toForPlans(plain: PlainForPlans, createdAt: number): TypedForPlans {
  const { protectedPeople, roleTemplates = [], groupSync = [], planRules = {} } = plain;
  const rules = { ...DEFAULT_PLAN_RULES, ...planRules };
  return {
    ...{ roleTemplates, groupSync, limits: toPlanLimits(rules) },
    ...(protectedPeople && {
      protectedPeople: protectedPeople.map((one) => ({ ...one, createdAt })),
    }),
  };
}

function toExemptions(
  list: v.InferOutput<typeof exemptionList>,
  createdAt: number,
): readonly Exemption[] {
  return list.map((exemption) => ({ ...exemption, createdAt }));
}

function toSetup(plain: PlainSetup, statedAt: number): Setup {
  const stated = Object.entries(plain).map(([name, value]) => [name, { value, statedAt }] as const);
  return Object.fromEntries(stated);
}

type PlainSetup = v.InferOutput<typeof setupPayload.entries.setup>;

async function readJson<Schema extends v.GenericSchema>(file: string, schema: Schema) {
  const { text, writtenAt } = await readText(file);
  const parsed = v.safeParse(schema, parseJson(file, text));
  if (parsed.success) return { value: parsed.output, writtenAt };
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? 'the whole file';
  throw failed(`${file}: ${field} ${saysWhat(issue)}`, 'See docs/companion.md, usher findings.');
}

/** Our own messages repeat nothing; those of the library do. */
function saysWhat({ kind, message }: v.BaseIssue<unknown>): string {
  return kind === 'validation' ? message : 'is missing, unknown, or not of the right kind.';
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failed(`${file} is not JSON.`, 'See docs/companion.md, usher findings.');
  }
}
