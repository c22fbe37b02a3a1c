import { type AccessKey } from '../../facts/details';
import { type Facts } from '../../facts/facts';
import { type Match, type Subject, type Verdict } from '../rule';
import { verdict } from '../verdict';
import { listAccessKeys, missingAccessKeys } from './access-keys';
import { missingDetail } from './missing-reads';

/** What one key is guilty of; nothing; or which detail of it is not known. */
export type KeyJudgement =
  { readonly evidence: readonly string[] } | { readonly untold: string } | undefined;

/** Judges every access key on its own. */
export function judgeKeys(facts: Facts, judge: (key: AccessKey) => KeyJudgement): Verdict {
  const matches: Match[] = [];
  const untold = new Map<string, Subject[]>();
  for (const { key, subject, place } of listAccessKeys(facts)) {
    const judgement = judge(key);
    if (judgement === undefined) continue;
    if ('untold' in judgement) {
      untold.set(judgement.untold, [...(untold.get(judgement.untold) ?? []), subject]);
    } else {
      const evidence = [`${keyName(key)} of ${place}.`, ...judgement.evidence];
      matches.push({ subject, about: `key ${key.id}`, evidence });
    }
  }
  const details = [...untold].flatMap(([detail, subjects]) =>
    missingDetail('access-keys', detail, subjects),
  );
  return verdict(matches, [...missingAccessKeys(facts), ...details]);
}

/** Labels are not unique, and may be empty. */
function keyName({ label, id }: AccessKey): string {
  return label === '' ? `Key ${id}` : `Key ${label} (${id})`;
}
