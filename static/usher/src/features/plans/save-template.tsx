import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type RoleTemplate } from '../../../../../src/domain/setup/role-template';
import { TextField } from '../../components/text-field';
import { useSave } from '../settings/use-save';
import { useSettings } from '../settings/use-settings';

const LABELS = { name: t`Name of the template` };

/** Keeps what was captured under a name, for the next newcomers. */
export function SaveTemplate({ template }: { readonly template: RoleTemplate }) {
  const { answer } = useSettings();
  const [name, setName] = useState('');
  const { save, isSaving, isSaved, problem } = useSave('saveRoleTemplate', LABELS);
  if (answer.state !== 'ready') return null;
  const { version } = answer.value.roleTemplates;
  const keep = () => {
    const { groups, projectGrants, repositoryGrants } = template;
    void save({
      version,
      template: {
        name,
        groups: [...groups],
        projectGrants: [...projectGrants],
        repositoryGrants: [...repositoryGrants],
      },
    });
  };
  return (
    <div>
      <TextField
        label={LABELS.name}
        hint={t`Keep it for the next newcomers. Taken down here, not in Bitbucket.`}
        value={name}
        problem={problem?.text}
        onChange={setName}
      />
      <div className="form-actions">
        <Button isDisabled={name.trim() === ''} isLoading={isSaving} onClick={keep}>
          <Trans>Save the template</Trans>
        </Button>
        <span className="subtle" role="status">
          {isSaved ? t`Saved` : ''}
        </span>
      </div>
    </div>
  );
}
