import { type Change } from '../../../../../src/domain/changes/change';
import { changeSentence } from './change-words';
import { type ChangeKind, kindOf } from './change-kinds';
import { type ChangeNames } from './change-names';
import { type Parts, textOf } from './parts';

/** One change that was read, ready to be shown, searched and exported. */
export interface ChangeRow {
  readonly key: string;
  readonly change: Change;
  readonly kind: ChangeKind;
  readonly sentence: Parts;
  readonly text: string;
  /** Names of the person and the repository it concerns, for filters; empty where there is none. */
  readonly person: string;
  readonly repository: string;
}

export function toChangeRow(change: Change, names: ChangeNames): ChangeRow {
  const sentence = changeSentence(change, names);
  return {
    key: JSON.stringify(change),
    change,
    kind: kindOf(change.code),
    sentence,
    text: textOf(sentence),
    person: personName(change, names),
    repository: repositoryName(change, names),
  };
}

function personName(change: Change, names: ChangeNames): string {
  if ('person' in change) return names.person(change.person).text;
  return 'holder' in change && change.holder.kind === 'person'
    ? names.person(change.holder.person).text
    : '';
}

function repositoryName(change: Change, names: ChangeNames): string {
  if ('repository' in change) return names.repository(change.repository).text;
  return 'scope' in change && change.scope.kind === 'repository'
    ? names.repository(change.scope.repository).text
    : '';
}
