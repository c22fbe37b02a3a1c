import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type RegisterEntry } from '../../../../../src/domain/findings/brought-facts';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { PlaceLink } from '../../components/place-link';
import { expiryWords } from '../settings/register-draft';
import { UNLISTABLE } from './unlistable';
import '../repository/repository.css';

interface NotReadableProps {
  /** Missing while the register is not known. */
  readonly register: readonly RegisterEntry[] | undefined;
}

/** What no API lists, with what admins have written down of it: an empty register proves nothing. */
export function NotReadable({ register }: NotReadableProps) {
  return (
    <section className="section" aria-label={t`Not readable by any API`}>
      <div className="section-head">
        <h2>
          <Trans>Not readable by any API</Trans>
        </h2>
        <PlaceLink to={{ view: 'settings', tab: 'register' }}>
          <Trans>Open the register</Trans>
        </PlaceLink>
      </div>
      <table className="group-table" aria-label={t`Credentials that no API lists`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Credential</Trans>
            </th>
            <th scope="col">
              <Trans>In the register</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {UNLISTABLE.map(({ kind, text, may, source }) => (
            <tr key={kind}>
              <td className="key-cell sentence">
                <span className="key-label">{text}</span>{' '}
                <NotKnown>
                  <Trans>how many is not known</Trans>
                </NotKnown>
                <span className="key-second">
                  {may}{' '}
                  <OutsideLink href={source}>
                    <Trans>Source</Trans>
                  </OutsideLink>
                </span>
              </td>
              <td className="key-cell sentence">
                <Written entries={register?.filter((entry) => entry.kind === kind)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Written({ entries }: { readonly entries: readonly RegisterEntry[] | undefined }) {
  if (entries === undefined)
    return (
      <NotKnown>
        <Trans>register not known</Trans>
      </NotKnown>
    );
  if (entries.length === 0)
    return (
      <span className="subtle">
        <Trans>nothing is written down</Trans>
      </span>
    );
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.name}>
          <bdi>{entry.name}</bdi> <span className="subtle">{expiryWords(entry)}</span>
        </li>
      ))}
    </ul>
  );
}
