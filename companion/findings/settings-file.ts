import * as v from 'valibot';
import {
  exemptionPayload,
  manualCheckPayload,
  registerEntryPayload,
  setupPayload,
  thresholdsPayload,
} from '../../src/contract/settings';
import { type Exemption } from '../../src/domain/findings/exemption';
import { type Brought, type Evidence } from '../../src/domain/findings/rule';
import { DEFAULT_THRESHOLDS } from '../../src/domain/findings/thresholds';
import { type Setup } from '../../src/domain/setup/setup';
import { failed } from '../command-error';
import { readText } from '../files/read-text';

/** What an admin knows and no API tells; the same words as the settings in Bitbucket. */
export interface TypedIn extends Pick<
  Evidence,
  'setup' | 'thresholds' | 'register' | 'manualChecks' | 'leavers'
> {
  readonly exemptions: readonly Exemption[];
}

export const NOTHING_TYPED_IN: TypedIn = {
  setup: {},
  thresholds: DEFAULT_THRESHOLDS,
  exemptions: [],
};

const NOT_AN_ID = 'is not an Atlassian account id.';
const exemptionList = v.array(exemptionPayload.entries.exemption);

const settingsFile = v.strictObject({
  setup: v.exactOptional(setupPayload.entries.setup),
  thresholds: v.exactOptional(thresholdsPayload.entries.thresholds),
  register: v.exactOptional(v.array(registerEntryPayload.entries.entry)),
  manualChecks: v.exactOptional(v.array(manualCheckPayload.entries.check)),
  exemptions: v.exactOptional(exemptionList),
  leavers: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[\w:-]{3,128}$/, NOT_AN_ID)))),
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
