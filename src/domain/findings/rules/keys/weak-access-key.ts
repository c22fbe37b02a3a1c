import { type AccessKey } from '../../../facts/details';
import { judgeKeys, type KeyJudgement } from '../../evidence/judge-keys';
import { type Rule } from '../../rule';

export const KEY_06: Rule = {
  id: 'KEY-06',
  title: 'Weak key',
  severity: 'medium',
  category: 'keys',
  why: 'Brute-force/legacy algorithms.',
  remedy: 'Replace it by an Ed25519 key.',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
    'https://best.openssf.org/SCM-BestPractices/',
  ],
  remedyAt: 'repository-access-keys',
  needs: ['access-keys', 'projects', 'repositories'],
  find: ({ facts, thresholds }) => judgeKeys(facts, (key) => judge(key, thresholds.minRsaBits)),
};

/** Neither DSA nor short RSA: https://www.openssh.com/txt/release-7.0 and NIST SP 800-57 (128 bits). */
function judge({ algorithm, bits }: AccessKey, minRsaBits: number): KeyJudgement {
  if (algorithm === undefined) return { untold: 'the kind of a key' };
  if (algorithm === 'ssh-dss') return { evidence: ['A DSA key: OpenSSH gave these up.'] };
  if (algorithm !== 'ssh-rsa') return undefined;
  if (bits === undefined) return { untold: 'the length of a key' };
  if (bits >= minRsaBits) return undefined;
  return { evidence: [`An RSA key of ${bits} bits, fewer than ${minRsaBits}.`] };
}
