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
    <section className="section" aria-label="Not readable by any API">
      <div className="section-head">
        <h2>Not readable by any API</h2>
        <PlaceLink to={{ view: 'settings', tab: 'register' }}>Open the register</PlaceLink>
      </div>
      <table className="group-table" aria-label="Credentials that no API lists">
        <thead>
          <tr>
            <th scope="col">Credential</th>
            <th scope="col">In the register</th>
          </tr>
        </thead>
        <tbody>
          {UNLISTABLE.map(({ kind, text, may, source }) => (
            <tr key={kind}>
              <td className="key-cell sentence">
                <span className="key-label">{text}</span> <NotKnown>how many is not known</NotKnown>
                <span className="key-second">
                  {may} <OutsideLink href={source}>Source</OutsideLink>
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
  if (entries === undefined) return <NotKnown>register not known</NotKnown>;
  if (entries.length === 0) return <span className="subtle">nothing is written down</span>;
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
