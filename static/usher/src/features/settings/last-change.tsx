import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { type SettingsPart } from '../../../../../src/domain/setup/settings';
import { type SettingsView } from '../../../../../src/contract/settings';
import { formatMoment } from '../../lib/dates';
import { type PersonRow } from '../people/person-row';
import { useSave } from './use-save';

interface LastChangeProps {
  readonly part: SettingsPart;
  readonly settings: SettingsView;
  readonly people: readonly PersonRow[];
  /** What was typed into the forms is no longer what counts. */
  readonly onUndone: () => void;
}

/** Who changed this part last and when, and the way back; undoing is a change like any other. */
export function LastChange({ part, settings, people, onUndone }: LastChangeProps) {
  const { isSaving, problem, save } = useSave('undoSettings');
  const { changed, version } = settings[part];
  if (changed === undefined) return null;
  const undo = async () => {
    if (await save({ part, version })) onUndone();
  };
  return (
    <div className="last-change">
      <span className="subtle">
        <Trans>
          Changed by <bdi>{nameOf(changed.by, people)}</bdi> on {formatMoment(changed.at)}.
        </Trans>
      </span>
      <Button
        appearance="subtle"
        spacing="compact"
        isLoading={isSaving}
        onClick={() => void undo()}
      >
        <Trans>Undo this change</Trans>
      </Button>
      {problem === undefined ? null : (
        <span className="form-problem" role="alert">
          {problem.text}
        </span>
      )}
    </div>
  );
}

function nameOf(by: string | undefined, people: readonly PersonRow[]): string {
  if (by === undefined) return t`an admin whom no scan has named yet`;
  return people.find(({ uuid }) => uuid === by)?.name ?? t`an admin who is no longer known here`;
}
