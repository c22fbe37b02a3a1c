import { useEffect, useState } from 'react';
import {
  type CleanUpFound,
  type FoundKind,
} from '../../../../../src/domain/plans/clean-up/clean-up';
import { findCleanUp } from '../../../../../src/domain/plans/clean-up/plan-clean-up';
import { type Exemption } from '../../../../../src/domain/findings/exemption';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { usePlanSources } from './use-plan-context';

/** What there is to clean up of one kind; missing while it is being looked for. */
export interface FoundNow {
  readonly found: CleanUpFound | undefined;
  /** Missing where the settings could not be read: then no exemption is called stale. */
  readonly exemptions: readonly Exemption[] | undefined;
}

/** The words of the form appear first. */
const AFTER_PAINT_MS = 30;

/** Looks through the facts in memory once the form stands. */
export function useFound(what: FoundKind, answers: WorkspaceAnswers): FoundNow {
  const sources = usePlanSources(answers);
  const { answer } = useSettings();
  const exemptions = answer.state === 'ready' ? answer.value.exemptions.value : undefined;
  const [found, setFound] = useState<CleanUpFound>();
  useEffect(() => {
    if (sources === undefined) return undefined;
    const timer = window.setTimeout(() => {
      const asked = { what, ...(exemptions && { exemptions }) };
      setFound(findCleanUp(asked, { ...sources, now: Date.now() }));
    }, AFTER_PAINT_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [what, sources, exemptions]);
  return { found, exemptions };
}
