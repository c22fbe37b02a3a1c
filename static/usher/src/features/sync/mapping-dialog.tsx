import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type ChangeEvent } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { checkMappings } from '../../../../../src/domain/sync/check-mappings';
import { type GroupMapping, SYNC_MODES } from '../../../../../src/domain/sync/group-mapping';
import { MAPPING_PROBLEM_WORDS } from '../../../../../src/domain/sync/mapping-problem-words';
import { Dialog } from '../../components/dialog';
import { FormField } from '../../components/form-field';
import { SaveActions } from '../../components/save-actions';
import { useSave } from '../settings/use-save';
import { GrantFields } from './grant-fields';
import {
  toMapping,
  toMappingDraft,
  toPayload,
  withMapping,
  type MappingDraft,
} from './mapping-draft';

interface MappingDialogProps {
  readonly mappings: readonly GroupMapping[];
  readonly version: number;
  /** Which of them; missing for a new one. */
  readonly at: number | undefined;
  readonly index: AccessIndex;
  /** Names of groups that the loaded export holds. */
  readonly sourceNames: readonly string[];
  readonly onClose: () => void;
}

/** What one group of the identity provider stands for. */
export function MappingDialog(props: MappingDialogProps) {
  const { mappings, version, at, index, sourceNames, onClose } = props;
  const { isSaving, problem, save } = useSave('saveGroupSync');
  const [draft, setDraft] = useState(() =>
    toMappingDraft(at === undefined ? undefined : mappings[at]),
  );
  const [wrong, setWrong] = useState<string>();
  const submit = async () => {
    const next = withMapping(mappings, toMapping(draft), at);
    const found = whatIsWrong(draft, next);
    setWrong(found);
    if (found === undefined && (await save({ version, mappings: toPayload(next) }))) onClose();
  };
  const text = wrong ?? problem?.text;
  return (
    <Dialog
      title={at === undefined ? t`Add a mapping` : t`Edit a mapping`}
      onClose={onClose}
      actions={
        <SaveActions text={t`Save`} isSaving={isSaving} onSave={submit} onCancel={onClose} />
      }
    >
      <MappingFields
        {...{ draft, index, sourceNames }}
        onChange={(change) => {
          setDraft((before) => ({ ...before, ...change }));
        }}
      />
      {text === undefined ? null : (
        <p className="form-problem" role="alert">
          {text}
        </p>
      )}
    </Dialog>
  );
}

function whatIsWrong(
  { source }: MappingDraft,
  mappings: readonly GroupMapping[],
): string | undefined {
  if (source.trim() === '') return t`Write the name of the group in the identity provider.`;
  const [problem] = checkMappings(mappings);
  if (problem === undefined) return undefined;
  return `“${mappings[problem.at]?.source ?? ''}” ${MAPPING_PROBLEM_WORDS[problem.code]}`;
}

interface MappingFieldsProps {
  readonly draft: MappingDraft;
  readonly index: AccessIndex;
  readonly sourceNames: readonly string[];
  readonly onChange: (change: Partial<MappingDraft>) => void;
}

const MODE_WORDS = {
  'add-only': t`Only add: nobody is taken out, no grant lowered`,
  exact: t`Exact: the group and its grants become as mapped`,
} as const;

function MappingFields({ draft, index, sourceNames, onChange }: MappingFieldsProps) {
  const listId = useId();
  return (
    <div className="fields">
      <FormField label={t`Group of the identity provider`} hint={t`As the export calls it.`}>
        {(field) => (
          <Textfield
            {...field}
            list={listId}
            value={draft.source}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
              onChange({ source: target.value });
            }}
          />
        )}
      </FormField>
      <datalist id={listId}>
        {sourceNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FormField
        label={t`Group of the workspace`}
        hint={t`Without one, the grants below go to its people one by one.`}
      >
        {(field) => (
          <select
            {...field}
            className="field-select"
            value={draft.group}
            onChange={({ target }) => {
              onChange({ group: target.value });
            }}
          >
            <option value="">{t`None`}</option>
            {groupOptions(index, draft.group).map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={t`How`}>
        {(field) => (
          <select
            {...field}
            className="field-select"
            value={draft.mode}
            onChange={({ target }) => {
              const mode = SYNC_MODES.find((one) => one === target.value);
              if (mode !== undefined) onChange({ mode });
            }}
          >
            {SYNC_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {MODE_WORDS[mode]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <GrantFields
        grants={draft.grants}
        facts={index.facts}
        onChange={(grants) => {
          onChange({ grants });
        }}
      />
    </div>
  );
}

/** A group that is gone still stands in the mapping, and is to be seen there. */
function groupOptions({ facts, groupsBySlug }: AccessIndex, chosen: string) {
  const known: readonly { readonly slug: string; readonly name: string }[] = [...facts.groups].sort(
    (a, b) => a.name.localeCompare(b.name),
  );
  const isGone = chosen !== '' && ![...groupsBySlug.keys()].some((slug) => slug === chosen);
  return isGone ? [...known, { slug: chosen, name: t`${chosen} (not known here)` }] : known;
}

/** Opens the dialog for a new one. */
export function AddMappingButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button onClick={onClick}>
      <Trans>Add a mapping</Trans>
    </Button>
  );
}
