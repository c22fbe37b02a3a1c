import { type AccessKey } from '../../../facts/details';
import { daysSince } from '../../evidence/days';
import { judgeKeys, type KeyJudgement } from '../../evidence/judge-keys';
import { type Evidence, type Rule } from '../../rule';

export const KEY_02: Rule = {
  id: 'KEY-02',
  title: 'Access key unused',
  severity: 'medium',
  category: 'keys',
  why: 'Forgotten read access to code.',
  remedy: 'Delete.',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  remedyAt: 'repository-access-keys',
  needs: ['access-keys', 'projects', 'repositories'],
  find: (evidence) => judgeKeys(evidence.facts, (key) => judge(key, evidence)),
};

function judge({ lastUsedOn, addedOn }: AccessKey, { now, thresholds }: Evidence): KeyJudgement {
  if (lastUsedOn === undefined) return { untold: 'when the key was last used' };
  if (lastUsedOn === null) {
    const age = daysSince(now, addedOn ?? '');
    if (age === undefined) return { untold: 'when the key was added' };
    if (age <= thresholds.accessKeyNeverUsedDays) return undefined;
    return { evidence: [`Never used in the ${age} days since it was added.`] };
  }
  const days = daysSince(now, lastUsedOn);
  if (days === undefined) return { untold: 'when the key was last used' };
  if (days <= thresholds.accessKeyUnusedDays) return undefined;
  return { evidence: [`Last used ${days} days ago, on ${lastUsedOn.slice(0, 10)}.`] };
}
