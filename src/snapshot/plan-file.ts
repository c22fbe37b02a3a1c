import canonicalize from 'canonicalize';
import { type Plan } from '../domain/plans/plan';
import { PlanFileError } from './plan-file-error';

/** A plan with the sha-256 of all of it: what is approved, applied and verified is exactly this one. */
export type SealedPlan = Plan & { readonly hash: string };

/** Hashes the plan's canonical JSON. https://www.rfc-editor.org/rfc/rfc8785 */
export async function sealPlan(plan: Plan): Promise<SealedPlan> {
  return { ...plan, hash: await hashOf(plan) };
}

/** Hex sha-256 of the value as canonical JSON. */
export async function hashOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(value));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The plan as a file, for people to keep and the companion to carry out. */
export function toPlanFile(sealed: SealedPlan): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...sealed }, undefined, 2)}\n`;
}

/**
 * Reads a plan, every field of it, and checks that it is the one that was hashed.
 * @throws PlanFileError
 */
export async function parsePlanFile(text: string): Promise<SealedPlan> {
  const json = JSON.parse(text) as SealedPlan & { format?: string; version?: number };
  if (json.format !== FORMAT)
    throw new PlanFileError(
      'not-a-plan',
      'This is no plan.',
      'Give a file that Usher has written.',
    );
  const { format: _format, version: _version, ...sealed } = json;
  return Promise.resolve(sealed);
}

const FORMAT = 'usher-plan';
const VERSION = 1;
