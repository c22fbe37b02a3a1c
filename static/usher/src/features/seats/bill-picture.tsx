import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { NotKnown } from '../../components/not-known';
import { type BillBar, type BillBarGroup, billBarsDescription, toBillBars } from './bill-bars';
import { type BillColumn } from './bill-rows';
import './bill-picture.css';

interface BillPictureProps {
  /** Today's bill first. */
  readonly columns: readonly BillColumn[];
  /** Of each column: `Today`, `What-if`. */
  readonly titles: readonly string[];
}

/** The bill before and after, line by line: as long as it is dear. */
export function BillPicture({ columns, titles }: BillPictureProps) {
  const descriptionId = useId();
  const bars = toBillBars(columns);
  if (bars === undefined) return null;
  const isOpen = bars.groups.some(({ bars: all }) => all.some(({ least, most }) => least !== most));
  return (
    <figure className="bill-picture">
      <p id={descriptionId} className="visually-hidden">
        {billBarsDescription(bars, titles)}
      </p>
      <div role="img" aria-label={t`The bill before and after`} aria-describedby={descriptionId}>
        {bars.groups.map((group) => (
          <Group key={group.id} group={group} titles={titles} />
        ))}
      </div>
      <figcaption className="subtle small">
        {bars.terms}. {isOpen ? <Trans>The lighter part of a bar is not certain.</Trans> : null}{' '}
        {columns.length === 1 ? (
          <Trans>Choose something above, and it stands beside today.</Trans>
        ) : null}
      </figcaption>
    </figure>
  );
}

interface GroupProps {
  readonly group: BillBarGroup;
  readonly titles: readonly string[];
}

function Group({ group: { id, line, bars, difference }, titles }: GroupProps) {
  return (
    <div className={id === 'total' ? 'bill-bars bill-bars-total' : 'bill-bars'}>
      <span className="bill-bars-line">{line}</span>
      <span className="bill-bars-difference">{difference}</span>
      {bars.map((bar, at) => (
        <div key={bar.id} className="bill-bar">
          <span className="bill-bar-title">{titles[at]}</span>
          <Bar bar={bar} isToday={at === 0} />
          <span className="bill-bar-amount">{bar.text ?? <NotKnown />}</span>
        </div>
      ))}
    </div>
  );
}

function Bar({ bar: { least, most }, isToday }: { readonly bar: BillBar; isToday: boolean }) {
  return (
    <svg className={isToday ? 'bill-bar-today' : 'bill-bar-tried'} width="100%" height="16">
      {most === undefined ? (
        <rect className="bill-bar-unknown" x="0.5" y="2.5" width="99%" height="11" />
      ) : (
        <>
          <rect className="bill-bar-most" y="2" width={percent(most)} height="12" />
          <rect className="bill-bar-least" y="2" width={percent(least)} height="12" />
        </>
      )}
    </svg>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
