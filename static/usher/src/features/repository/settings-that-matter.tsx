import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type Reading } from '../../../../../src/domain/facts/reading';
import { rowsRead } from '../../../../../src/domain/facts/reading';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { ReadingNote } from '../../components/reading-note';
import { type RepositoryView } from './repository-access';
import {
  forkPolicyText,
  forkText,
  originText,
  overrideText,
  workspaceForkingText,
} from './setting-words';

interface SettingsProps {
  readonly view: RepositoryView;
  readonly hasPersonPages: boolean;
}

/** Public or not, forks, default reviewers, and what the repository does not inherit; each with its age. */
export function SettingsThatMatter({ view, hasPersonPages }: SettingsProps) {
  const { settings, repository } = view;
  return (
    <section className="repository-tab">
      <h2 className="sentence">
        {repository.isPrivate
          ? t`Private: only people with access read it.`
          : t`Public: anybody on the internet reads it.`}
      </h2>
      <dl className="setting-list">
        <Forking view={view} />
        <Setting
          name={t`Forks that can be seen`}
          reading={settings.forks}
          none={t`None can be seen.`}
        >
          {rowsRead(settings.forks).map((fork) => (
            <li key={fork.fullName}>
              <bdi>{fork.fullName}</bdi> <span className="subtle">{forkText(fork)}</span>
            </li>
          ))}
        </Setting>
        <div>
          <dt>
            <Trans>Other forks</Trans>
          </dt>
          <dd>
            <Trans>
              <NotKnown /> Private forks in other workspaces cannot be seen by anybody here.
            </Trans>
          </dd>
        </div>
        <Setting
          name={t`Default reviewers`}
          reading={settings.defaultReviewers}
          none={t`Nobody is asked by default.`}
        >
          {rowsRead(settings.defaultReviewers).map(({ person, origin }) => (
            <li key={`${person.uuid} ${origin}`}>
              {hasPersonPages && view.index !== undefined ? (
                <PlaceLink to={{ view: 'person', id: person.uuid }}>
                  <bdi>{person.displayName}</bdi>
                </PlaceLink>
              ) : (
                <bdi>{person.displayName}</bdi>
              )}{' '}
              <span className="subtle">{originText(origin)}</span>
            </li>
          ))}
        </Setting>
        <Overrides view={view} />
      </dl>
    </section>
  );
}

function Forking({ view: { settings } }: { view: RepositoryView }) {
  const policy = forkPolicyText(settings);
  const ofWorkspace = workspaceForkingText(settings);
  return (
    <div>
      <dt>
        <Trans>Forking</Trans>
      </dt>
      <dd>
        {policy ?? <NotKnown />}
        {ofWorkspace === undefined ? null : <span className="subtle">; {ofWorkspace}</span>}
        {settings.forkOf === undefined ? null : (
          <p>
            <Trans>
              It is itself a fork of <bdi>{settings.forkOf}</bdi>.
            </Trans>
          </p>
        )}
      </dd>
    </div>
  );
}

function Overrides({ view: { settings } }: { view: RepositoryView }) {
  const { overrides } = settings;
  const own =
    overrides.state === 'unread'
      ? []
      : overrides.value.settings.filter(({ isOverridden }) => isOverridden);
  return (
    <Setting
      name={t`Not inherited from the project`}
      reading={overrides}
      none={t`Nothing: the project’s settings apply.`}
    >
      {own.map(({ name }) => (
        <li key={name}>{overrideText(name)}</li>
      ))}
    </Setting>
  );
}

interface SettingProps {
  readonly name: string;
  readonly reading: Reading<unknown>;
  /** What it means when all was read and nothing is there. */
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function Setting({ name, reading, none, children }: SettingProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children.length > 0 ? <ul>{children}</ul> : null}
        {children.length === 0 && reading.state === 'complete' ? <p>{none}</p> : null}
        <ReadingNote reading={reading} />
      </dd>
    </div>
  );
}
