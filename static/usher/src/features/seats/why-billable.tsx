import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type SeatKind } from '../../../../../src/domain/seats/seat';
import { Count } from '../../components/count';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { type CountRange, type MoneyRange } from '../../../../../src/domain/seats/money';
import { boundText } from './bill-rows';
import { countText } from './count-words';
import { type WhyRow } from './why-rows';

interface WhyBillableProps {
  readonly rows: readonly WhyRow[];
  readonly seats: CountRange;
  readonly notBilled: number;
  /** What all seats cost; missing while it is not known. */
  readonly amount: MoneyRange | undefined;
  /** `USD a month`. */
  readonly unit: string;
  readonly freedBy: (kind: SeatKind) => string;
  /** How it is done, under the table. */
  readonly note: ReactNode;
}

/** Everybody is billed for being a member; this tells what goes with it, and what would free the seat. */
export function WhyBillable(props: WhyBillableProps) {
  const { rows, seats, notBilled, amount, unit, freedBy, note } = props;
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Why each seat is billable</Trans>
        </h2>
        <span className="subtle">
          <Trans>Removal from a group, project or repository: seat stays billed</Trans>
        </span>
      </div>
      <table className="seats-table why-table-seats" aria-label={t`Why each seat is billable`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Billable because member, and</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>People</Trans>
            </th>
            <th scope="col" className="number">
              {unit}
            </th>
            <th scope="col">
              <Trans>What frees it</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, people, amount: share }) => (
            <tr key={kind}>
              <th scope="row">
                <KindWords kind={kind} />
              </th>
              <td className="number">
                <Count
                  count={people}
                  of={KIND_WORDS[kind]}
                  to={{ view: 'people', filter: `seat:${kind}` }}
                />
              </td>
              <td className="number">{share ?? <NotKnown />}</td>
              <td className="bill-known">{freedBy(kind)}</td>
            </tr>
          ))}
          {notBilled === 0 ? null : <NotBilled people={notBilled} />}
        </tbody>
        <tfoot>
          <tr className="bill-total">
            <th scope="row">
              <Trans>All</Trans>
            </th>
            <td className="number">
              <PlaceLink to={{ view: 'people', filter: '-role:none' }} className="count">
                {countText(seats)}
              </PlaceLink>
            </td>
            <td className="number">{allAmount(amount, seats)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {note}
    </section>
  );
}

function allAmount(amount: MoneyRange | undefined, seats: CountRange): ReactNode {
  return (amount && boundText(amount, seats)) ?? <NotKnown />;
}

const KIND_WORDS: Readonly<Record<SeatKind, string>> = {
  'workspace-admin': t`workspace admin`,
  groups: t`groups only`,
  'groups-and-grants': t`groups and direct grants`,
  grants: t`direct grants only`,
  'no-access': t`no access at all`,
  'not-known': t`not everything was read`,
};

function KindWords({ kind }: { readonly kind: SeatKind }) {
  if (kind === 'no-access')
    return (
      <>
        <span className="seats-loss" aria-hidden="true" />
        {KIND_WORDS[kind]}
      </>
    );
  return kind === 'not-known' ? <NotKnown>{KIND_WORDS[kind]}</NotKnown> : KIND_WORDS[kind];
}

function NotBilled({ people }: { readonly people: number }) {
  return (
    <tr>
      <th scope="row">
        <Trans>deactivated, or not on plan: not billed</Trans>
      </th>
      <td className="number">
        <Count
          count={people}
          of={t`not billed`}
          to={{ view: 'people', filter: 'seat:not-billed' }}
        />
      </td>
      <td className="number">0.00</td>
      <td className="bill-known">
        <Trans>takes no seat</Trans>
      </td>
    </tr>
  );
}
