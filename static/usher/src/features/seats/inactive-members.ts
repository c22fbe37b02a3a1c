import { type SettingsView } from '../../../../../src/contract/settings';
import { judgeActivity } from '../../../../../src/domain/findings/evidence/member-activity';
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
 * is not inactive, and while it is not known who is protected, nobody is proposed.
 */
export function listInactive({ answers, settings, directory, now }: ActivityAt): readonly string[] {
  if (settings === undefined) return [];
  const { facts, index } = answers;
  const thresholds = settings.thresholds.value;
  const { inactive, never } = judgeActivity({
    ...{ facts, index, now, thresholds },
    setup: settings.setup.value,
    ...directory.brought,
  });
  const isProtected = new Set<string>(settings.protectedPeople.value.map(({ person }) => person));
  return [...inactive, ...never]
    .map(({ account }) => account.uuid)
    .filter((person) => !isProtected.has(person));
}
