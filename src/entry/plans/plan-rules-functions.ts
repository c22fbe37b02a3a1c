import { type Functions } from '../function-table';

/** Who must agree to a plan, when facts are too old for one, and whether the app may change anything. */
export const planRulesFunctions: Pick<Functions, 'savePlanRules'> = {
  savePlanRules: ({ settings }, _caller, { version, rules }) =>
    settings.save('planRules', version, () => rules),
};
