import { toDay } from '../../domain/history/kept-days';
import { withoutProtected, withProtected } from '../../domain/setup/protected-person';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';

/** Whom Usher never proposes for removal. Who said it and when is what the server knows. */
export const protectionFunctions: Pick<Functions, 'saveProtectedPerson' | 'removeProtectedPerson'> =
  {
    saveProtectedPerson: async ({ settings, facts, clock }, { accountId }, payload) => {
      const { people, reason, reviewOn } = payload.protection;
      const createdAt = clock.now();
      if (reviewOn < toDay(createdAt))
        throw new ContractFailure(
          'bad-request',
          'protection.reviewOn lies in the past. Choose the day to look at it again.',
        );
      const createdBy = await facts.findAccount(accountId);
      const signed = [...new Set(people)].map((person) => ({
        ...{ person, reason, reviewOn, createdAt },
        ...(createdBy !== undefined && { createdBy }),
      }));
      return settings.save('protectedPeople', payload.version, (held) =>
        withProtected(held, signed),
      );
    },
    removeProtectedPerson: ({ settings }, _caller, { version, person }) =>
      settings.save('protectedPeople', version, (held) => withoutProtected(held, person)),
  };
