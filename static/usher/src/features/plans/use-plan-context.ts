import { useEffect, useMemo, useState } from 'react';
import { type SettingsView } from '../../../../../src/contract/settings';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { DEFAULT_PRICE_BOOK } from '../../../../../src/domain/seats/default-price-book';
import { NO_SETUP } from '../../../../../src/domain/setup/setup';
import { type PlanContext } from '../../../../../src/domain/plans/plan-context';
import { DEFAULT_PLAN_RULES, toPlanLimits } from '../../../../../src/domain/setup/plan-rules';
import { getHostContext } from '../../lib/host-context';
import { useDirectory } from '../directory/use-directory';
import { useOrganization } from '../organization/use-organization';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

/** Everything a plan is made from but the time; missing while some of it is on its way. */
export type PlanSources = Omit<PlanContext, 'now'>;

export function usePlanSources({ index, facts }: WorkspaceAnswers): PlanSources | undefined {
  const { answer } = useSettings();
  const { state, directory } = useDirectory();
  const organization = useOrganization();
  const you = useYou(facts);
  return useMemo(() => {
    const isLoading = [answer.state, state, organization.state].includes('loading');
    if (isLoading || you.state === 'loading') return undefined;
    return {
      index,
      ...toTyped(answer.state === 'ready' ? answer.value : undefined),
      ...(you.person !== undefined && { you: you.person }),
      ...(directory && { directory }),
      ...(organization.state === 'ready' && { organization: organization.data }),
    };
  }, [answer, state, directory, organization, you, index]);
}

/** Settings that could not be read leave nobody known to be unprotected. */
function toTyped(settings: SettingsView | undefined) {
  if (settings === undefined)
    return {
      ...{ setup: NO_SETUP, book: DEFAULT_PRICE_BOOK, register: [] },
      limits: toPlanLimits(DEFAULT_PLAN_RULES),
    };
  const { setup, priceBook, register, planRules, protectedPeople } = settings;
  return {
    ...{ setup: setup.value, book: priceBook.value, register: register.value },
    limits: toPlanLimits(planRules.value),
    protectedPeople: protectedPeople.value,
  };
}

interface You {
  readonly state: 'loading' | 'told';
  readonly person?: AccountUuid;
}

/** Who reads this, as the host says. It only makes a plan more careful: nothing is allowed by it. */
function useYou(facts: Facts): You {
  const [told, setTold] = useState<{ readonly accountId: string | undefined }>();
  useEffect(() => {
    let isCurrent = true;
    const settle = (accountId: string | undefined) => {
      if (isCurrent) setTold({ accountId });
    };
    getHostContext().then(
      ({ accountId }) => {
        settle(accountId);
      },
      () => {
        settle(undefined);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return useMemo(() => {
    if (told === undefined) return { state: 'loading' };
    const { accountId } = told;
    const account =
      accountId === undefined
        ? undefined
        : facts.accounts.find((one) => one.accountId === accountId);
    return { state: 'told', ...(account && { person: account.uuid }) };
  }, [told, facts]);
}
