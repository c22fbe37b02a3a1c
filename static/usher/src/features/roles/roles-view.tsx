import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useMemo, type ChangeEvent } from 'react';
import { ROLE_CARDS } from '../../../../../src/domain/roles/find-role-card';
import { ROLE_NAMES, ROLE_SCOPES } from '../../../../../src/domain/roles/role-card';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { filterCards, SCOPE_WORDS } from './role-card-words';
import { RoleDisclosure } from './role-disclosure';
import './roles-view.css';
import { translated } from '../../lib/i18n';

/** Every role of a workspace and of the organization around it, in words. */
export function RolesView() {
  const { place, amend } = useNavigation();
  const filter = place.filter ?? '';
  const shown = useMemo(() => filterCards(ROLE_CARDS, filter), [filter]);
  return (
    <section className="roles" aria-label={t`Roles`}>
      <p className="settings-lead sentence">
        <Trans>
          What each role may, may not, and what surprises people. There are no roles beside these: a
          workspace cannot make its own.{' '}
          <PlaceLink to={{ view: 'machine', tab: 'credentials' }}>
            What keys and tokens may
          </PlaceLink>
        </Trans>
      </p>
      <div className="find">
        <Textfield
          aria-label={t`Find a role or what it may`}
          placeholder={t`Find a role or what it may, like invite`}
          value={filter}
          isCompact
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            amend({ filter: target.value });
          }}
        />
      </div>
      <p className="visually-hidden" role="status">
        {plural(shown.length, { one: '# role', other: '# roles' })}
      </p>
      {shown.length === 0 ? (
        <p>
          <Trans>No role says that. Try fewer words.</Trans>
        </p>
      ) : null}
      {ROLE_SCOPES.map((scope) => {
        const cards = shown.filter((card) => card.scope === scope);
        if (cards.length === 0) return null;
        return (
          <section key={scope}>
            <h2>{SCOPE_WORDS[scope]}</h2>
            {cards.map(({ id }) => (
              <RoleDisclosure key={id} role={id}>
                {translated(ROLE_NAMES[id])}
              </RoleDisclosure>
            ))}
          </section>
        );
      })}
    </section>
  );
}
