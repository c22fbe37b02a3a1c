import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { type ChangeEvent } from 'react';
import { MACHINE_TASKS, type MachineNeed } from '../../../../../src/domain/machine/machine-need';
import { FormField } from '../../components/form-field';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { ChoiceField } from '../../components/choice-field';
import { PLAN_WORDS } from '../seats/plan-words';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { asksPlaces, asksTransport, SSO_ANSWERS, TRANSPORTS } from './machine-draft';
import { SSO_WORDS, TASK_WORDS, TRANSPORT_WORDS } from './machine-words';
import { PlacesPicker } from './places-picker';
import { type AdviceModel } from './use-advice';

interface AdvisorFormProps {
  readonly model: AdviceModel;
  readonly answers: WorkspaceAnswers;
  /** Enter in a field. */
  readonly onPlan: () => void;
}

/** The questions; each that would change nothing is not asked. */
export function AdvisorForm({ model, answers, onPlan }: AdvisorFormProps) {
  const { draft, edit, need } = model;
  return (
    <form
      className="machine-form fields"
      aria-label={t`What the machine needs`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onPlan();
      }}
    >
      <ChoiceField
        label={t`What it does`}
        value={draft.task}
        choices={MACHINE_TASKS.map((value) => ({ value, text: TASK_WORDS[value] }))}
        onChange={(task) => {
          edit({ task });
        }}
      />
      {asksPlaces(draft) ? <Where {...{ model, answers }} /> : null}
      {asksTransport(draft) ? <How {...{ model }} /> : null}
      <ChoiceField
        label={t`Is single sign-on enforced?`}
        hint={t`By an authentication policy of the organization.`}
        value={draft.sso}
        choices={SSO_ANSWERS.map((value) => ({ value, text: SSO_WORDS[value] }))}
        onChange={(sso) => {
          edit({ sso });
        }}
      />
      <FormField
        label={t`What it is called`}
        hint={t`As it will stand in the register, like “backup of the studio”.`}
      >
        {(field) => (
          <Textfield
            {...field}
            value={draft.name}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
              edit({ name: target.value });
            }}
          />
        )}
      </FormField>
      <PlanLine plan={need.plan} />
    </form>
  );
}

function Where({ model, answers }: Pick<AdvisorFormProps, 'model' | 'answers'>) {
  const { draft, edit } = model;
  return (
    <>
      {asksTransport(draft) ? (
        <ChoiceField
          label={t`Where`}
          value={draft.where}
          choices={[
            { value: 'chosen', text: t`In chosen repositories and projects` },
            { value: 'everything', text: t`In every repository of the workspace` },
          ]}
          onChange={(where) => {
            edit({ where });
          }}
        />
      ) : null}
      {draft.where === 'everything' && asksTransport(draft) ? null : (
        <PlacesPicker
          facts={answers.facts}
          chosen={draft.on}
          onChange={(on) => {
            edit({ on });
          }}
        />
      )}
    </>
  );
}

function How({ model: { draft, edit } }: Pick<AdvisorFormProps, 'model'>) {
  return (
    <>
      <ChoiceField
        label={t`What it speaks`}
        value={draft.transport}
        choices={TRANSPORTS.map((value) => ({ value, text: TRANSPORT_WORDS[value] }))}
        onChange={(transport) => {
          edit({ transport });
        }}
      />
      <ChoiceField
        label={t`Does a person stand behind it?`}
        hint={t`Somebody whose name belongs on the commits, like an artist whose tool syncs a folder.`}
        value={draft.isForPerson ? 'yes' : 'no'}
        choices={[
          { value: 'no', text: t`no, a machine alone` },
          { value: 'yes', text: t`yes, one person` },
        ]}
        onChange={(answer) => {
          edit({ isForPerson: answer === 'yes' });
        }}
      />
    </>
  );
}

/** Not asked again: it stands among the settings. */
function PlanLine({ plan }: { readonly plan: MachineNeed['plan'] }) {
  const { answer } = useSettings();
  const settings = (
    <PlaceLink to={{ view: 'settings', tab: 'setup' }}>
      <Trans>Settings</Trans>
    </PlaceLink>
  );
  if (plan !== 'not-known')
    return (
      <p className="subtle">
        <Trans>
          Plan: {PLAN_WORDS[plan]}, as {settings} say.
        </Trans>
      </p>
    );
  if (answer.state === 'loading')
    return (
      <p className="subtle" role="status">
        <Trans>Loading the plan of the workspace…</Trans>
      </p>
    );
  return (
    <p>
      <Trans>
        Plan: <NotKnown />.{' '}
        {answer.state === 'failed' ? (
          t`The settings could not be loaded.`
        ) : (
          <>
            <Trans>Say it in {settings}: some credentials need Premium.</Trans>
          </>
        )}
      </Trans>
    </p>
  );
}
