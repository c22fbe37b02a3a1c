import { t } from '@lingui/core/macro';
import { useState } from 'react';
import {
  CLEAN_UP_KINDS,
  type CleanUpKind,
} from '../../../../../src/domain/plans/clean-up/clean-up';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { CLEAN_UP_WORDS } from './clean-up-words';
import { ChooseDemotions } from './choose-demotions';
import { ChooseFound } from './choose-found';
import { ChoiceField } from '../../components/choice-field';
import './plan-forms.css';

/** What is to be cleaned up: shown first, done only where it is ticked. */
export function NewCleanUp({ answers }: { readonly answers: WorkspaceAnswers }) {
  const [what, setWhat] = useState<CleanUpKind>('redundant-grants');
  return (
    <div className="plan-form">
      <ChoiceField
        label={t`What to clean up`}
        hint={CLEAN_UP_WORDS[what].hint}
        value={what}
        choices={CLEAN_UP_KINDS.map((kind) => ({ value: kind, text: CLEAN_UP_WORDS[kind].text }))}
        onChange={setWhat}
      />
      {what === 'demote-admins' ? (
        <ChooseDemotions answers={answers} />
      ) : (
        <ChooseFound key={what} what={what} answers={answers} />
      )}
    </div>
  );
}
