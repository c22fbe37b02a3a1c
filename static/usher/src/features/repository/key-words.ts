import { plural, t } from '@lingui/core/macro';
import {
  type AnswerKey,
  type RepositorySettings,
} from '../../../../../src/contract/access-answers';
import { isComplete, rowsRead } from '../../../../../src/domain/facts/reading';
import { formatDay } from '../../lib/dates';
import { nameInSentence } from '../../lib/name-in-sentence';
import { formatCount, listInFigures } from '../../lib/plural';

/** Enough to find it in the output of `ssh-keygen -l`. */
const SHORT_FINGERPRINT = 'SHA256:'.length + 10;

/** `SHA256:AbCdEfGhIj…`. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.length <= SHORT_FINGERPRINT
    ? fingerprint
    : `${fingerprint.slice(0, SHORT_FINGERPRINT)}…`;
}

/** `ssh-rsa, 1024 bits`; nothing where the key could not be parsed. */
export function keyKind({ algorithm, bits }: AnswerKey): string | undefined {
  if (algorithm === undefined) return undefined;
  return bits === undefined ? algorithm : t`${algorithm}, ${formatCount(bits)} bits`;
}

/** `Ana Lund, 3 Mar 2025`: as much of it as is known. */
export function keyAdded({ addedBy, addedOn }: AnswerKey): string | undefined {
  const parts = [
    ...(addedBy === undefined ? [] : [nameInSentence(addedBy.displayName)]),
    ...(addedOn === undefined ? [] : [formatDay(Date.parse(addedOn))]),
  ];
  return parts.length === 0 ? undefined : listInFigures(parts);
}

/** `17 Nov 2026`, `never`; nothing where Bitbucket does not tell. */
export function keyUsed({ lastUsedOn }: AnswerKey): string | undefined {
  if (lastUsedOn === undefined) return undefined;
  return lastUsedOn === null ? t`never` : formatDay(Date.parse(lastUsedOn));
}

/** `same key in 4 other places`; nothing where it is known to stand nowhere else. */
export function keyElsewhere({ elsewhere, perhapsMore }: AnswerKey): string | undefined {
  if (elsewhere === 0) return perhapsMore ? t`whether elsewhere too is not known` : undefined;
  const places = plural(elsewhere, { one: '# other place', other: '# other places' });
  return perhapsMore ? t`same key in at least ${places}` : t`same key in ${places}`;
}

/** `4 access keys can read studio-assets, and none of them can push: keys are read-only by design.` */
export function machineSentence(
  { accessKeys, projectKeys }: RepositorySettings,
  repository: string,
): string {
  const name = nameInSentence(repository);
  const count = rowsRead(accessKeys).length + (projectKeys ? rowsRead(projectKeys).length : 0);
  const isKnown = isComplete(accessKeys) && projectKeys !== undefined && isComplete(projectKeys);
  if (count === 0 && isKnown) return t`No access key reaches ${name}.`;
  if (count === 0)
    return t`Which access keys reach ${name} is not known; none can push: access keys are read-only by design.`;
  const keys = plural(count, { one: '# access key', other: '# access keys' });
  return isKnown
    ? t`${keys} can read ${name}, and none can push: access keys are read-only by design.`
    : t`At least ${keys} can read ${name}, and none can push: access keys are read-only by design.`;
}
