import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type AnswerKey } from '../../../../../src/contract/access-answers';
import { type Reading, rowsRead } from '../../../../../src/domain/facts/reading';
import { LevelBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { PlaceLink } from '../../components/place-link';
import { ReadingNote } from '../../components/reading-note';
import { findChangePage } from '../../lib/bitbucket-links';
import {
  keyAdded,
  keyElsewhere,
  keyKind,
  keyUsed,
  machineSentence,
  shortFingerprint,
} from './key-words';
import { type RepositoryView } from './repository-access';

/** Keys as far as they were read, and what no API lists. */
export function MachineAccess({ view }: { view: RepositoryView }) {
  const { settings, repository, project } = view;
  const slugs = { workspace: view.workspace, repository: repository.slug };
  const href = findChangePage({ kind: 'access-key' }, slugs);
  return (
    <section className="repository-tab">
      <h2 className="sentence">{machineSentence(settings, repository.name)}</h2>
      <Keys title={t`Access keys of the repository`} keys={settings.accessKeys} />
      {settings.projectKeys === undefined ? null : (
        <Keys
          title={t`Access keys of project ${project?.key ?? ''}`.trim()}
          keys={settings.projectKeys}
        />
      )}
      {href === undefined ? null : (
        <p className="after-table">
          <OutsideLink href={href}>
            <Trans>Open access keys in Bitbucket</Trans>
          </OutsideLink>
        </p>
      )}
      <section className="section">
        <div className="section-head">
          <h3>
            <Trans>Tokens and workspace keys</Trans>
          </h3>
        </div>
        <p className="sentence">
          <Trans>
            <NotKnown /> Access tokens of the repository, its project and the workspace, and SSH
            keys of the workspace, cannot be listed by any API. A token may write and administer:
            look at them in Bitbucket and{' '}
            {view.index === undefined ? (
              t`have a workspace admin enter them in the register of Usher’s settings.`
            ) : (
              <PlaceLink to={{ view: 'settings', tab: 'register' }}>
                <Trans>enter them in the register</Trans>
              </PlaceLink>
            )}
          </Trans>
        </p>
      </section>
    </section>
  );
}

interface KeysProps {
  readonly title: string;
  readonly keys: Reading<readonly AnswerKey[]>;
}

function Keys({ title, keys }: KeysProps) {
  const rows = rowsRead(keys);
  return (
    <section className="section">
      <div className="section-head">
        <h3>{title}</h3>
        <ReadingNote reading={keys} />
      </div>
      {rows.length > 0 ? (
        <table className="group-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Key</Trans>
              </th>
              <th scope="col">
                <Trans>Level</Trans>
              </th>
              <th scope="col" className="wide-only">
                <Trans>Added</Trans>
              </th>
              <th scope="col">
                <Trans>Last used</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((key) => (
              <KeyRow key={key.id} given={key} />
            ))}
          </tbody>
        </table>
      ) : keys.state === 'complete' ? (
        <p className="subtle">
          <Trans>None.</Trans>
        </p>
      ) : null}
    </section>
  );
}

function KeyRow({ given }: { given: AnswerKey }) {
  const { label, fingerprint } = given;
  const elsewhere = keyElsewhere(given);
  return (
    <tr>
      <td className="key-cell">
        <bdi className="key-label">{label === '' ? t`without a label` : label}</bdi>
        <span className="key-second">
          {keyKind(given) ?? (
            <NotKnown>
              <Trans>kind not known</Trans>
            </NotKnown>
          )}
          {fingerprint === undefined ? null : (
            <code title={fingerprint}> {shortFingerprint(fingerprint)}</code>
          )}
          {elsewhere === undefined ? null : `, ${elsewhere}`}
        </span>
      </td>
      <td>
        <LevelBadge level="read" />
      </td>
      <td className="wide-only">{keyAdded(given) ?? <NotKnown />}</td>
      <td>{keyUsed(given) ?? <NotKnown />}</td>
    </tr>
  );
}
