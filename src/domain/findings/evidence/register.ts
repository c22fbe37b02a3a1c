import { type RegisterEntry } from '../brought-facts';
import { type Evidence, type Match, type Missing, type Verdict } from '../rule';
import { cannotTell, verdict } from '../verdict';
import { decideByManualCheck } from './manual-check';

export const ACCESS_TOKEN_KINDS: readonly RegisterEntry['kind'][] = [
  'repository-access-token',
  'project-access-token',
  'workspace-access-token',
];

/** What one entry is guilty of; nothing; or which detail of it nobody wrote down. */
export type EntryJudgement =
  { readonly evidence: readonly string[] } | { readonly untold: string } | undefined;

/**
 * Judges every entry of the register. It is written by hand, so it is as complete as its authors made
 * it; without one nothing is known.
 */
export function judgeRegister(
  { register }: Evidence,
  kinds: readonly RegisterEntry['kind'][],
  judge: (entry: RegisterEntry) => EntryJudgement,
): Verdict {
  if (register === undefined) return cannotTell('register');
  const matches: Match[] = [];
  const missing: Missing[] = [];
  for (const entry of register.value.filter(({ kind }) => kinds.includes(kind))) {
    const subject = { kind: 'register-entry', name: entry.name } as const;
    const judgement = judge(entry);
    if (judgement === undefined) continue;
    if ('untold' in judgement)
      missing.push({ need: 'register', subject, detail: judgement.untold });
    else matches.push({ subject, evidence: judgement.evidence });
  }
  return verdict(matches, missing);
}

/** Whichever can tell: somebody who looked at the page a short while ago, else the register. */
export function orManualCheck(ofRegister: Verdict, evidence: Evidence, rule: string): Verdict {
  const looked = decideByManualCheck(evidence, rule);
  if (looked.missing.length === 0) return verdict([...ofRegister.matches, ...looked.matches]);
  if (evidence.register !== undefined) return ofRegister;
  return verdict([], [...ofRegister.missing, ...looked.missing]);
}
