import { type ActionValue, type ValueAction } from './action-value';
import { type Action } from './action';
import { placeOf } from './plan-names';

/** What a step changes; two steps with the same target change the same thing. */
export function targetOf(action: Action): string {
  if (action.kind === 'by-hand') return JSON.stringify(action, Object.keys(action).sort());
  const ids = [
    'rule' in action ? String(action.rule) : '',
    'person' in action ? action.person : '',
    'group' in action ? action.group : '',
  ];
  const on = placeOf(action);
  return [action.kind, on === undefined ? '' : idOf(on), ...ids].join(' ');
}

type On = NonNullable<ReturnType<typeof placeOf>>;

function idOf(on: On): string {
  return 'project' in on ? on.project : on.repository;
}

/** A value as a sentence says it. */
export function sayValue(value: ActionValue): string {
  if (value === true) return 'yes';
  return value === false ? 'no' : value;
}

export function sayValues({ before, after }: ValueAction): string {
  return `${sayValue(before)} → ${sayValue(after)}`;
}
