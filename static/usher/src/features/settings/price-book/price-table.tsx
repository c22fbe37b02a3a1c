import { Trans } from '@lingui/react/macro';
import { type PriceList, type PriceOrigin } from '../../../../../../src/domain/seats/price-book';
import { NotKnown } from '../../../components/not-known';
import { OutsideLink } from '../../../components/outside-link';
import { formatDay } from '../../../lib/dates';
import { toPriceGroups, type PriceCell, type PriceGroup } from './price-rows';
import { CONFIDENCE_WORDS } from './price-words';

interface PriceTableProps {
  readonly label: string;
  readonly lists: readonly PriceList[];
}

/** Every price of these lists, side by side, with where each comes from. */
export function PriceTable({ label, lists }: PriceTableProps) {
  return (
    // The keyboard can scroll it, for it may be wider than the window.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see the line above
    <div className="price-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="price-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Price of</Trans>
            </th>
            {lists.map(({ id, title, pricedOn }) => (
              <th key={id} scope="col">
                {title}
                <span className="price-day">
                  <Trans>prices of {formatDay(Date.parse(pricedOn))}</Trans>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {toPriceGroups(lists).map((group) => (
          <Group key={group.of} group={group} lists={lists} />
        ))}
      </table>
    </div>
  );
}

interface GroupProps {
  readonly group: PriceGroup;
  readonly lists: readonly PriceList[];
}

function Group({ group: { of, rows }, lists }: GroupProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={lists.length + 1} className="price-group">
          {of}
        </th>
      </tr>
      {rows.map(({ label, cells, isDisputed }) => (
        <tr key={label}>
          <th scope="row">
            {label}
            {isDisputed ? (
              <span className="price-disputed">
                <Trans>lists disagree</Trans>
              </span>
            ) : null}
          </th>
          {lists.map(({ id }, at) => (
            <td key={id}>
              <Cell cell={cells[at]} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ cell }: { readonly cell: PriceCell | undefined }) {
  if (cell === undefined)
    return (
      <span className="subtle">
        <Trans>not in this list</Trans>
      </span>
    );
  const { price, origin } = cell;
  return (
    <>
      {price === undefined ? (
        <NotKnown>
          <Trans>not known</Trans>
        </NotKnown>
      ) : (
        <span className="price">{price}</span>
      )}
      <Origin origin={origin} />
    </>
  );
}

function Origin({ origin: { confidence, sources, note } }: { readonly origin: PriceOrigin }) {
  return (
    <div className="price-origin sentence">
      {CONFIDENCE_WORDS[confidence]}
      {sources.map((source) => (
        <span key={source}>
          {' · '}
          {source.startsWith('https://') ? (
            <OutsideLink href={source}>{new URL(source).hostname}</OutsideLink>
          ) : (
            source
          )}
        </span>
      ))}
      {note === undefined ? null : <p lang="en">{note}</p>}
    </div>
  );
}
