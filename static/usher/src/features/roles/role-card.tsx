import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { getRoleCard } from '../../../../../src/domain/roles/find-role-card';
import { type RoleId } from '../../../../../src/domain/roles/role-card';
import { OutsideLink } from '../../components/outside-link';
import { CONFIDENCE_WORDS, SEAT_WORDS } from './role-card-words';
import './role-card.css';

/** What a role may and may not do, what surprises people, its seat, and where all that is written. */
export function RoleCard({ role }: { readonly role: RoleId }) {
  const card = getRoleCard(role);
  return (
    <div className="role-card sentence">
      <Part title={t`May`} texts={card.may} />
      <Part title={t`May not`} texts={card.mayNot} />
      <Part title={t`Watch out`} texts={card.watchOut} />
      <h3>
        <Trans>Seat</Trans>
      </h3>
      <p>{SEAT_WORDS[card.seat]}</p>
      <h3>
        <Trans>Where this stands</Trans>
      </h3>
      <p>
        {CONFIDENCE_WORDS[card.confidence]} {card.doubt}
      </p>
      <ul>
        {card.sources.map((source) => (
          <li key={source}>
            <OutsideLink href={source}>{source.replace('https://', '')}</OutsideLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Part({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      {texts.length === 0 ? (
        <p>
          <Trans>Nothing.</Trans>
        </p>
      ) : (
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
