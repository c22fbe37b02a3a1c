import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import {
  compareWork,
  SCIM_DOES,
  SCIM_SOURCES,
  STAYS_BY_HAND,
} from '../../../../../src/domain/seats/manual-work';
import { type PriceBook } from '../../../../../src/domain/seats/price-book';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { translated } from '../../lib/i18n';
import { priceDate } from '../seat-line/seats-cost';
import { FormFoot } from '../settings/form-foot';
import { type Part } from '../settings/part';
import { SetupFieldOf } from '../settings/setup-field-of';
import { useSetupDraft } from '../settings/use-setup-draft';
import { missingSentence, verdictSentence } from './work-words';

interface WorkSectionProps {
  readonly part: Part<'setup'>;
  readonly book: PriceBook;
}

/** Hours of inviting and removing, beside what Guard would cost for taking some of them away. */
export function WorkSection({ part, book }: WorkSectionProps) {
  const { compared, missing } = useMemo(() => compareWork(part.value, book), [part.value, book]);
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>By hand or automated</Trans>
        </h2>
        {compared === undefined ? null : (
          <span className="subtle">{t`your own estimate; ${priceDate(compared.pricedOn)}`}</span>
        )}
      </div>
      <p className="seats-text">
        {compared === undefined ? (
          <>
            <NotKnown /> {missingSentence(missing)}
          </>
        ) : (
          verdictSentence(compared)
        )}
      </p>
      <div className="by-hand">
        <Doings title={t`With Guard, provisioning by SCIM`} doings={SCIM_DOES} />
        <Doings title={t`Stays by hand either way`} doings={STAYS_BY_HAND} />
      </div>
      <p className="list-foot sentence">
        <Trans>
          Sources:{' '}
          {SCIM_SOURCES.map((source, at) => (
            <span key={source}>
              {at === 0 ? '' : ', '}
              <OutsideLink href={source}>{new URL(source).hostname}</OutsideLink>
            </span>
          ))}
        </Trans>
      </p>
      <details className="bill-estimates">
        <summary>
          <Trans>Your estimates and the counts of Guard</Trans>
        </summary>
        <WorkForm part={part} />
      </details>
    </section>
  );
}

function Doings({ title, doings }: { readonly title: string; readonly doings: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="bill-notes">
        {doings.map((doing) => (
          <li key={doing}>{translated(doing)}</li>
        ))}
      </ul>
    </div>
  );
}

const FIELDS = [
  'joinsAMonth',
  'leavesAMonth',
  'minutesPerJoin',
  'minutesPerLeave',
  'hourlyCostCents',
  'guardManagedAccounts',
  'guardExternalUsers',
  'guardNotBillable',
] as const;

/** Saved with the rest of the setup, which stays as it is. */
function WorkForm({ part }: { readonly part: Part<'setup'> }) {
  const form = useSetupDraft(part);
  return (
    <form
      className="work-form"
      aria-label={t`Your estimates`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <div className="fields fields-two">
        {FIELDS.map((name) => (
          <SetupFieldOf key={name} name={name} form={form} />
        ))}
      </div>
      <FormFoot saving={form.saving} />
    </form>
  );
}
