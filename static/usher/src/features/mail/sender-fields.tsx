import { t } from '@lingui/core/macro';
import { PROVIDER_REGIONS, type ProviderRegion } from '../../../../../src/domain/mail/sender';
import { type FieldProblem } from '../../lib/field-problem';
import { ChoiceField } from '../../components/choice-field';
import { KEY_LABELS } from './mail-words';
import { type SenderDraft } from './sender-draft';
import { TextField } from '../../components/text-field';

interface SenderFieldsProps {
  readonly draft: SenderDraft;
  readonly change: (part: Partial<SenderDraft>) => void;
  /** Whether a key of this provider is kept. */
  readonly hasKey: boolean;
  readonly problem: FieldProblem | undefined;
}

const REGION_TEXTS: Readonly<Record<ProviderRegion, string>> = {
  global: t`Global (United States)`,
  eu: t`European Union`,
};

/** What this provider needs, and nothing that another one needs. */
export function SenderFields({ draft, change, hasKey, problem }: SenderFieldsProps) {
  const { provider } = draft;
  const of = (field: string) => (problem?.field === field ? problem.text : undefined);
  return (
    <>
      <TextField
        label={t`From address`}
        hint={t`An address that your provider has verified. Whoever reads it gets the wishes to leave.`}
        type="email"
        value={draft.address}
        problem={of('address')}
        onChange={(address) => {
          change({ address });
        }}
      />
      <TextField
        label={t`From name`}
        value={draft.name}
        problem={of('name')}
        onChange={(name) => {
          change({ name });
        }}
      />
      {provider === 'sendgrid' || provider === 'mailgun' ? (
        <ChoiceField
          label={t`Region`}
          value={draft.region}
          choices={PROVIDER_REGIONS.map((value) => ({ value, text: REGION_TEXTS[value] }))}
          onChange={(region) => {
            change({ region });
          }}
        />
      ) : null}
      {provider === 'mailgun' ? (
        <TextField
          label={t`Sending domain`}
          hint={t`As Mailgun shows it: mg.example.com`}
          value={draft.domain}
          problem={of('domain')}
          onChange={(domain) => {
            change({ domain });
          }}
        />
      ) : null}
      {provider === 'ses' ? <AmazonFields draft={draft} change={change} of={of} /> : null}
      <TextField
        label={KEY_LABELS[provider]}
        hint={
          hasKey
            ? t`A key is kept. Leave this empty to keep it, or paste another one.`
            : t`Kept encrypted by Forge. No page and no log ever shows it.`
        }
        type="password"
        autoComplete="off"
        value={draft.key}
        problem={of('key')}
        onChange={(key) => {
          change({ key });
        }}
      />
    </>
  );
}

interface AmazonFieldsProps extends Pick<SenderFieldsProps, 'draft' | 'change'> {
  readonly of: (field: string) => string | undefined;
}

function AmazonFields({ draft, change, of }: AmazonFieldsProps) {
  return (
    <>
      <TextField
        label={t`Region`}
        hint={t`Like eu-west-1`}
        value={draft.awsRegion}
        problem={of('region')}
        onChange={(awsRegion) => {
          change({ awsRegion });
        }}
      />
      <TextField
        label={t`Access key id`}
        hint={t`Of a user that may do nothing but ses:SendEmail.`}
        value={draft.accessKeyId}
        problem={of('accessKeyId')}
        onChange={(accessKeyId) => {
          change({ accessKeyId });
        }}
      />
    </>
  );
}
