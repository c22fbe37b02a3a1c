import { type FunctionName, type FUNCTIONS, type PayloadOf } from '../contract/functions';
import { type ValueOf } from '../contract/values';
import { type CallerOf } from './authorize';
import { type Deps } from './compose';

/** What each function does once its caller is known: typed with the role that contract/ demands. */
export type Functions = {
  readonly [Name in FunctionName]: (
    deps: Deps,
    caller: CallerOf[(typeof FUNCTIONS)[Name]['role']],
    payload: PayloadOf<Name>,
  ) => Promise<ValueOf[Name]>;
};
