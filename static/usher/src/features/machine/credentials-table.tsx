import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type CredentialCard } from '../../../../../src/domain/machine/credential';
import { CREDENTIAL_CARDS } from '../../../../../src/domain/machine/credential-cards';
import { NotKnown } from '../../components/not-known';
import { CARD_PLAN_WORDS, CARD_SEAT_WORDS, LISTED_WORDS, OUTLIVES_WORDS } from './machine-words';
import { Sources } from './sources';

/** Every kind of credential beside the others. */
export function CredentialsTable() {
  return (
    <div
      className="machine-scroll"
      role="region"
      aria-label={t`Every credential, scrollable`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whatever scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className="plain-table machine-cards" aria-label={t`Every credential`}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CREDENTIAL_CARDS.map((card) => (
            <CardRow key={card.kind} card={card} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const COLUMNS = [
  t`Credential`,
  t`May`,
  t`May not`,
  t`Reach`,
  t`Seat`,
  t`Expiry`,
  t`Outlives its maker`,
  t`Listed by an API`,
  t`Plans`,
] as const;

function CardRow({ card }: { readonly card: CredentialCard }) {
  return (
    <tr>
      <th scope="row">
        <span className="machine-card-name">{card.name}</span>
        <span className="machine-second">
          <Trans>Made by: {card.createdBy}</Trans>
        </span>
        {card.watchOut === undefined ? null : (
          <span className="machine-second">{card.watchOut}</span>
        )}
        <details className="machine-second">
          <summary>
            <Trans>Sources</Trans>
          </summary>
          <Sources sources={card.sources} />
        </details>
      </th>
      <td data-of={t`May`}>
        <Texts texts={card.may} />
      </td>
      <td data-of={t`May not`}>
        <Texts texts={card.mayNot} />
      </td>
      <td data-of={t`Reach`}>{card.reach}</td>
      <td data-of={t`Seat`}>
        {card.seat === 'not-known' ? <NotKnown /> : CARD_SEAT_WORDS[card.seat]}
      </td>
      <td data-of={t`Expiry`}>{card.expiry}</td>
      <td data-of={t`Outlives its maker`}>
        {card.outlivesCreator === 'not-known' ? <NotKnown /> : OUTLIVES_WORDS[card.outlivesCreator]}
      </td>
      <td data-of={t`Listed by an API`}>{LISTED_WORDS[card.isListed]}</td>
      <td data-of={t`Plans`}>{CARD_PLAN_WORDS[card.plans]}</td>
    </tr>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0)
    return (
      <>
        <Trans>nothing</Trans>
      </>
    );
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
