import { type SettingsView } from '../../../../../src/contract/settings';
import { judgeActivity } from '../../../../../src/domain/findings/evidence/member-activity';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/findings/thresholds';
import { NO_SETUP } from '../../../../../src/domain/setup/setup';
import { type LoadedDirectory } from '../directory/use-directory';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';

interface ActivityAt {
  readonly answers: Pick<WorkspaceAnswers, 'facts' | 'index'>;
  readonly settings: SettingsView | undefined;
  readonly directory: Pick<LoadedDirectory, 'brought'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Members who were seen, but not lately, or by a source that would know never. Of whom nothing is known
 * is not inactive.
 */
export function listInactive({ answers, settings, directory, now }: ActivityAt): readonly string[] {
  const { facts, index } = answers;
  const thresholds = settings?.thresholds.value ?? DEFAULT_THRESHOLDS;
  const { inactive, never } = judgeActivity({
    ...{ facts, index, now, thresholds },
    setup: settings?.setup.value ?? NO_SETUP,
    ...directory.brought,
  });
  const isProtected = new Set<string>(settings?.protectedPeople.value.map(({ person }) => person));
  return [...inactive, ...never]
    .map(({ account }) => account.uuid)
    .filter((person) => !isProtected.has(person));
}
