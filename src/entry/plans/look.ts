import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { type Looking } from './plan-view';

/** As whom and under which rules somebody looks at plans now. */
export async function look(
  { settings, facts, clock }: Pick<Deps, 'settings' | 'facts' | 'clock'>,
  { accountId }: Caller,
): Promise<Looking> {
  const [{ planRules }, account] = await Promise.all([
    settings.getSettings(),
    facts.findAccount(accountId),
  ]);
  const viewer = { accountId, ...(account !== undefined && { account }) };
  return { viewer, rules: planRules.value, now: clock.now() };
}
