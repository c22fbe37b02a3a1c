import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../../lib/use-answer';
import { useSettings } from '../settings/use-settings';
import { FixesContext } from './use-fixes';

/** Asks what the app has changed only where an admin has allowed it to change anything. */
export function FixesProvider({ children }: { readonly children: ReactNode }) {
  const { answer } = useSettings();
  const isAllowed = answer.state === 'ready' && answer.value.planRules.value.appMayFix;
  return isAllowed ? <Asking>{children}</Asking> : children;
}

function Asking({ children }: { readonly children: ReactNode }) {
  const { answer, replace } = useAnswer('listFixes', {});
  const value = useMemo(
    () => ({
      fixes: answer.state === 'ready' ? answer.value.fixes : [],
      state: answer.state,
      replace,
    }),
    [answer, replace],
  );
  return <FixesContext.Provider value={value}>{children}</FixesContext.Provider>;
}
