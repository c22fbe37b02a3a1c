import { checkMappings } from '../../domain/sync/check-mappings';
import { MAPPING_PROBLEM_WORDS } from '../../domain/sync/mapping-problem-words';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';

/** Which group of the identity provider stands for what. Saving changes nobody's access: a plan does. */
export const groupSyncFunctions: Pick<Functions, 'saveGroupSync'> = {
  saveGroupSync: async ({ settings }, _caller, { version, mappings }) => {
    const [problem] = checkMappings(mappings);
    if (problem !== undefined)
      throw new ContractFailure(
        'bad-request',
        `mappings.${problem.at} ${MAPPING_PROBLEM_WORDS[problem.code]}`,
      );
    return settings.save('groupSync', version, () => mappings);
  },
};
