import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { type Column } from '../../components/table-column';
import { formatDay } from '../../lib/dates';
import { countOf } from '../../lib/plural';
import { shortFingerprint } from '../repository/key-words';
import { type KeyRow } from './key-rows';

/** Who added which key where, when it was used, and what the rules say of it. */
export function keysColumns(): readonly Column<KeyRow>[] {
  return [
    { id: 'key', header: 'Key', width: 'minmax(0, 1.6fr)', cell: (row) => <KeyName row={row} /> },
    { id: 'place', header: 'On', width: 'minmax(0, 1.1fr)', cell: (row) => <Place row={row} /> },
    {
      id: 'added',
      header: 'Added',
      width: 'minmax(0, 1.1fr)',
      from: 'medium',
      cell: (row) => <Added row={row} />,
    },
    {
      id: 'used',
      header: 'Last used',
      width: '96px',
      from: 'medium',
      cell: (row) => <Used row={row} />,
    },
    {
      id: 'places',
      header: 'Same key',
      width: '88px',
      from: 'wide',
      cell: ({ places }) =>
        places === undefined ? <NotKnown /> : places === 1 ? 'here only' : countOf(places, 'place'),
    },
    {
      id: 'found',
      header: 'Found',
      width: 'minmax(0, 1.4fr)',
      cell: (row) => <Found row={row} />,
    },
  ];
}

function KeyName({ row: { key } }: { readonly row: KeyRow }) {
  const { label, algorithm, bits, fingerprint } = key;
  return (
    <>
      <bdi className="cut" title={label}>
        {label === '' ? 'without a label' : label}
      </bdi>
      <span className="cut small subtle" title={fingerprint}>
        {algorithm ?? <NotKnown>kind not known</NotKnown>}
        {bits === undefined ? '' : `, ${String(bits)} bits`}
        {fingerprint === undefined ? '' : ` ${shortFingerprint(fingerprint)}`}
      </span>
    </>
  );
}

function Place({ row: { place, repository } }: { readonly row: KeyRow }) {
  const name = <bdi>{place}</bdi>;
  if (repository === undefined) return <span className="cut">{name}</span>;
  return (
    <PlaceLink
      to={{ view: 'repository', id: repository, tab: 'machines' }}
      className="cut"
      title={place}
    >
      {name}
    </PlaceLink>
  );
}

function Added({ row: { addedBy, key } }: { readonly row: KeyRow }) {
  return (
    <>
      {addedBy === undefined ? (
        <NotKnown>by whom is not known</NotKnown>
      ) : (
        <PlaceLink to={{ view: 'person', id: addedBy.uuid, tab: 'keys' }} className="cut">
          <bdi>{addedBy.name}</bdi>
        </PlaceLink>
      )}
      <span className="cut small subtle">
        {key.addedOn === undefined ? 'when is not known' : formatDay(Date.parse(key.addedOn))}
      </span>
    </>
  );
}

function Used({ row: { key } }: { readonly row: KeyRow }) {
  const { lastUsedOn } = key;
  if (lastUsedOn === undefined) return <NotKnown />;
  return lastUsedOn === null ? 'never' : formatDay(Date.parse(lastUsedOn));
}

function Found({ row: { findings } }: { readonly row: KeyRow }) {
  if (findings.length === 0) return <span className="subtle">nothing</span>;
  return (
    <span className="cut">
      {findings.map(({ fingerprint, title }, place) => (
        <span key={fingerprint}>
          {place === 0 ? '' : ', '}
          <PlaceLink to={{ view: 'findings', why: fingerprint }}>{title}</PlaceLink>
        </span>
      ))}
    </span>
  );
}
