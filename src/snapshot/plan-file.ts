import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { type Plan } from '../domain/plans/plan';
import { checkPlanSteps } from './check-plan-steps';
import { PlanFileError } from './plan-file-error';
import { parseHeaded, readJson } from './plan-json';
import { sealedPlanSchema } from './plan-schema';
import { sha256Of } from './sha-256';

/** A plan with the sha-256 of all of it: what is approved, applied and verified is exactly this one. */
export type SealedPlan = Plan & { readonly hash: string };

/** Hashes the plan's canonical JSON. https://www.rfc-editor.org/rfc/rfc8785 */
export async function sealPlan(plan: Plan): Promise<SealedPlan> {
  return { ...plan, hash: await hashOf(plan) };
}

/** Hex sha-256 of the value as canonical JSON. */
export async function hashOf(value: unknown): Promise<string> {
  return sha256Of(new TextEncoder().encode(canonicalize(value)));
}

/** The plan as a file, for people to keep and the companion to carry out. */
export function toPlanFile(sealed: SealedPlan): string {
  return `${JSON.stringify({ format: PLAN_FORMAT, version: VERSION, ...sealed }, undefined, 2)}\n`;
}

/**
 * Reads a plan, every field of it, and checks that it is the one that was hashed.
 * @throws PlanFileError naming the field, what is wrong with it, and what to do
 */
export async function parsePlanFile(text: string): Promise<SealedPlan> {
  const file = parseHeaded(readJson(text), {
    ...{ format: PLAN_FORMAT, version: VERSION, what: 'plan', schema: planFileSchema },
  });
  return requirePlan(file);
}

const PLAN_FORMAT = 'usher-plan';
const VERSION = 1;

const planFileSchema = v.pipe(
  v.strictObject({
    format: v.literal(PLAN_FORMAT),
    version: v.literal(VERSION),
    ...sealedPlanSchema.entries,
  }),
  v.transform((file): SealedPlan => {
    const plan: Partial<typeof file> & SealedPlan = { ...file };
    delete plan.format;
    delete plan.version;
    return plan;
  }),
);

/** The same plan, whose steps fit together and whose hash is its own. @throws PlanFileError */
export async function requirePlan(sealed: SealedPlan): Promise<SealedPlan> {
  checkPlanSteps(sealed);
  const { hash, ...plan } = sealed;
  if ((await hashOf(plan)) !== hash)
    throw new PlanFileError(
      'wrong-hash',
      'The plan is not the one that was hashed: something in it was changed.',
      'Export the plan again, and change nothing in the file.',
      'hash',
    );
  return sealed;
}
