import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { type Column } from '../../components/table-column';
import { formatDay } from '../../lib/dates';
import { shortFingerprint } from '../repository/key-words';
import { type KeyRow } from './key-rows';

/** Who added which key where, when it was used, and what the rules say of it. */
export function keysColumns(): readonly Column<KeyRow>[] {
  return [
    { id: 'key', header: t`Key`, width: 'minmax(0, 1.6fr)', cell: (row) => <KeyName row={row} /> },
    { id: 'place', header: t`On`, width: 'minmax(0, 1.1fr)', cell: (row) => <Place row={row} /> },
    {
      id: 'added',
      header: t`Added`,
      width: 'minmax(0, 1.1fr)',
      from: 'medium',
      cell: (row) => <Added row={row} />,
    },
    {
      id: 'used',
      header: t`Last used`,
      width: '96px',
      from: 'medium',
      cell: (row) => <Used row={row} />,
    },
    {
      id: 'places',
      header: t`Same key`,
      width: '88px',
      from: 'wide',
      cell: (row) => <SameKey row={row} />,
    },
    {
      id: 'found',
      header: t`Found`,
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
        {label === '' ? t`without a label` : label}
      </bdi>
      <span className="cut small subtle" title={fingerprint}>
        {algorithm ?? (
          <NotKnown>
            <Trans>kind not known</Trans>
          </NotKnown>
        )}
        {bits === undefined ? '' : <>, {t`${String(bits)} bits`}</>}
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
        <NotKnown>
          <Trans>by whom is not known</Trans>
        </NotKnown>
      ) : (
        <PlaceLink to={{ view: 'person', id: addedBy.uuid, tab: 'keys' }} className="cut">
          <bdi>{addedBy.name}</bdi>
        </PlaceLink>
      )}
      <span className="cut small subtle">
        {key.addedOn === undefined ? t`when is not known` : formatDay(Date.parse(key.addedOn))}
      </span>
    </>
  );
}

function Used({ row: { key } }: { readonly row: KeyRow }) {
  const { lastUsedOn } = key;
  if (lastUsedOn === undefined) return <NotKnown />;
  return lastUsedOn === null ? t`never` : formatDay(Date.parse(lastUsedOn));
}

/** The number opens the list it counts: the filter knows a key by its print. */
function SameKey({ row: { places, key } }: { readonly row: KeyRow }) {
  if (places === undefined) return <NotKnown />;
  if (places === 1) return t`here only`;
  return (
    <PlaceLink to={{ view: 'keys', ...(key.fingerprint && { filter: key.fingerprint }) }}>
      {plural(places, { one: '# place', other: '# places' })}
    </PlaceLink>
  );
}

function Found({ row: { findings } }: { readonly row: KeyRow }) {
  if (findings.length === 0)
    return (
      <span className="subtle">
        <Trans>nothing</Trans>
      </span>
    );
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
