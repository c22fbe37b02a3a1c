import { useMemo, useState } from 'react';
import { type Part } from './part';
import { readSetupDraft, toSetupDraft, type SetupDraft } from './setup-draft';
import { SETUP_LABELS, type SetupName } from './setup-fields';
import { type Saving, useSave } from './use-save';

interface SetupDraftState {
  readonly draft: SetupDraft;
  readonly saving: Saving<'saveSetup'>;
  readonly problemOf: (name: SetupName) => string | undefined;
  readonly edit: (name: SetupName, text: string) => void;
  /** Whether it was written. */
  readonly submit: () => Promise<boolean>;
}

/**
 * The whole setup as it is told now, with what was typed since on top: saving states all of it anew, so
 * what somebody else has told meanwhile, or what is not asked for here, must not be lost.
 */
export function useSetupDraft({ value, version }: Part<'setup'>): SetupDraftState {
  const saving = useSave('saveSetup', SETUP_LABELS);
  const [edits, setEdits] = useState<Partial<SetupDraft>>({});
  const [problems, setProblems] = useState<ReadonlyMap<SetupName, string>>(new Map());
  const draft = useMemo(() => ({ ...toSetupDraft(value), ...edits }), [value, edits]);
  const submit = async () => {
    const read = readSetupDraft(draft);
    setProblems(read.problems);
    if (read.problems.size > 0) return false;
    const isSaved = await saving.save({ version, setup: read.setup });
    if (isSaved) setEdits({});
    return isSaved;
  };
  return {
    draft,
    saving,
    submit,
    problemOf: (name) =>
      problems.get(name) ?? (saving.problem?.field === name ? saving.problem.text : undefined),
    edit: (name, text) => {
      setEdits((before) => ({ ...before, [name]: text }));
    },
  };
}
