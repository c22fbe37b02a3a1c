import { type AccountUuid } from '../facts/ids';
import { type Setup } from './setup';

/** What an admin says of the workspace, without who said it and when. */
export type SetupValues = {
  readonly [Name in keyof Setup]: NonNullable<Setup[Name]>['value'];
};

export interface Statement {
  readonly statedAt: number;
  readonly statedBy?: AccountUuid;
}

/**
 * The setup after somebody has stated all of it anew: what they left as it was keeps who said it and
 * when, and what they left out is unknown again.
 */
export function restateSetup(held: Setup, values: SetupValues, statement: Statement): Setup {
  const stated = Object.entries(values).map(([name, value]) => {
    const before = held[name as keyof Setup];
    return [name, before?.value === value ? before : { value, ...statement }] as const;
  });
  return Object.fromEntries(stated);
}
