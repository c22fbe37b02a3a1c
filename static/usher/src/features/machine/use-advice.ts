import { useMemo } from 'react';
import { type GrantPlace } from '../../../../../src/domain/gates/change';
import { type Advice } from '../../../../../src/domain/machine/advice';
import { advise } from '../../../../../src/domain/machine/advise';
import { type MachineNeed } from '../../../../../src/domain/machine/machine-need';
import { useNavigation } from '../../lib/navigation';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { type MachineDraft, parseDraftText, placesOf, toDraftText, toNeed } from './machine-draft';

/** What was asked, and the answer to it. */
export interface AdviceModel {
  readonly draft: MachineDraft;
  readonly edit: (change: Partial<MachineDraft>) => void;
  readonly places: readonly GrantPlace[] | 'everywhere';
  readonly need: MachineNeed;
  readonly advice: Advice;
}

/** The form is the link: whoever gets it sees the same question and the same answer. */
export function useAdvice({ facts }: WorkspaceAnswers): AdviceModel {
  const { place, amend } = useNavigation();
  const { answer } = useSettings();
  const plan = answer.state === 'ready' ? answer.value.setup.value.plan?.value : undefined;
  const { whatIf } = place;
  return useMemo(() => {
    const draft = parseDraftText(whatIf);
    const places = placesOf(draft, facts);
    const need = toNeed(draft, places, plan ?? 'not-known');
    const edit = (change: Partial<MachineDraft>) => {
      amend({ whatIf: toDraftText({ ...draft, ...change }) });
    };
    return { draft, edit, places, need, advice: advise(need) };
  }, [whatIf, facts, plan, amend]);
}
