import { createHash } from 'node:crypto';
import { type Uuid } from '../workspace-data';

/** The same name gives the same id on every start. */
export function uuidFrom(name: string): Uuid {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(12, 15)}`,
    `a${hex.slice(15, 18)}`,
  ];
  return `{${[...parts, hex.slice(18, 30)].join('-')}}`;
}

/** An Atlassian account id in one of the two forms in use. */
export function accountIdFrom(name: string, form: 'new' | 'old' = 'new'): string {
  const hex = createHash('sha256').update(`account ${name}`).digest('hex');
  return form === 'old' ? hex.slice(0, 24) : `712020:${uuidFrom(hex).slice(1, -1)}`;
}
