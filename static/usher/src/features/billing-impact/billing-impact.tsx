import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type SeatImpact } from '../../../../../src/contract/seat-impact';
import { roleOfLevel } from '../../../../../src/domain/roles/role-of-level';
import { LevelBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { findChangePage } from '../../lib/bitbucket-links';
import { levelWord } from '../../lib/level-words';
import { RoleDisclosure } from '../roles/role-disclosure';
import { type AddedTo, type GivenLevel, levelsFor, openedText } from './add-person-words';
import { limitWarning, newcomerText, STAYS } from './impact-words';
import './billing-impact.css';

interface BillingImpactProps {
  readonly impact: SeatImpact;
  readonly to: AddedTo;
}

/** What removing and adding somebody here does to the bill, and what adding them would give. */
export function BillingImpact({ impact, to }: BillingImpactProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Add or remove a person</Trans>
        </h2>
        <span className="subtle">
          <Trans>nobody is invited from here</Trans>
        </span>
      </div>
      <p>
        <Trans>Removing somebody here does not free a seat: {STAYS}.</Trans>
      </p>
      <p>
        <Trans>
          Inviting somebody new to the workspace: <Newcomer impact={impact} />.
        </Trans>
      </p>
      <Limit impact={impact} />
      <AddPerson to={to} />
    </section>
  );
}

function Newcomer({ impact }: Pick<BillingImpactProps, 'impact'>) {
  const { isKnown, text } = newcomerText(impact.newcomer);
  if (isKnown) return <>{text}</>;
  return (
    <>
      <Trans>
        +1 seat, <NotKnown /> {text}
      </Trans>
    </>
  );
}

function Limit({ impact: { limit, newcomer } }: Pick<BillingImpactProps, 'impact'>) {
  const text = limitWarning(limit);
  if (limit === 'not-known' && newcomer.state !== 'not-known')
    return (
      <p>
        <Trans>
          Whether the plan limit is near: <NotKnown />.
        </Trans>
      </p>
    );
  if (text === undefined) return null;
  return (
    <p className="impact-limit">
      {text}{' '}
      <OutsideLink href={LIMIT_PAGE}>
        <Trans>What Atlassian says</Trans>
      </OutsideLink>
    </p>
  );
}

const LIMIT_PAGE =
  'https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/';

/** Somebody who is in the workspace already costs no second seat; nobody is looked up. */
function AddPerson({ to }: Pick<BillingImpactProps, 'to'>) {
  const [level, setLevel] = useState<GivenLevel>('read');
  const levels = levelsFor(to);
  const href = changePage(to);
  return (
    <form
      className="impact-box"
      aria-label={t`Add a person`}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label className="impact-level">
        <Trans>
          Add a person with{' '}
          <select
            className="filter-menu"
            value={level}
            onChange={({ target: { value } }) => {
              setLevel(levels.find((one) => one === value) ?? level);
            }}
          >
            {levels.map((one) => (
              <option key={one} value={one}>
                {levelWord(one)}
              </option>
            ))}
          </select>
        </Trans>
      </label>
      <p aria-live="polite">
        <Trans>
          <LevelBadge level={level} /> {openedText(to, level)} A member of the workspace already has
          a seat: adding them here costs nothing more.
        </Trans>
      </p>
      <RoleDisclosure key={level} role={roleOfLevel(to.kind, level)}>
        {to.kind === 'repository'
          ? t`What ${levelWord(level)} means on a repository`
          : t`What ${levelWord(level)} means on a project`}
      </RoleDisclosure>
      {href === undefined ? null : (
        <p>
          <OutsideLink href={href}>
            {to.kind === 'repository'
              ? t`Open repository permissions in Bitbucket`
              : t`Open project permissions in Bitbucket`}
          </OutsideLink>
        </p>
      )}
    </form>
  );
}

function changePage(to: AddedTo): string | undefined {
  return to.kind === 'repository'
    ? findChangePage(
        { kind: 'repository-person' },
        { workspace: to.workspace, repository: to.slug },
      )
    : findChangePage(
        { kind: 'project-person', project: { key: to.key, name: to.key } },
        { workspace: to.workspace },
      );
}
