import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { createDirectoryLookup } from '../../../../../src/domain/seats/billable';
import { outcomeOfLeaving } from '../../../../../src/domain/seats/seat-outcome';
import { type Seat } from '../../../../../src/domain/seats/seat';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { NotKnown } from '../../components/not-known';
import { useDirectory } from '../directory/use-directory';
import { SeatLine } from '../seat-line/seat-line';
import { useWorkspaceSeats } from '../seat-line/use-workspace-seats';
import { useSettings } from '../settings/use-settings';
import { DirectorySection } from './directory-section';
import { FreeingSection } from './freeing-section';
import { HeldTable } from './held-table';
import { OrganizationSection } from './organization-section';
import { listRemovalWays, type OutcomeAsked } from './removal-ways';
import { listHeld } from './seat-holding';
import { seatSentence } from './seat-sentence';
import '../repository/repository.css';
import './seat-tab.css';

interface SeatTabProps {
  readonly index: AccessIndex;
  readonly person: { readonly uuid: string; readonly displayName: string };
}

/** Why somebody is billed, what each way of removing them does to the bill, and what frees the seat. */
export function SeatTab({ index, person }: SeatTabProps) {
  const { byPerson, count } = useWorkspaceSeats(index);
  const directory = useDirectory();
  const seat = byPerson.get(person.uuid)?.seat;
  const account = useMemo(
    () => index.facts.accounts.find(({ uuid }) => uuid === person.uuid),
    [index, person.uuid],
  );
  const row = useMemo(
    () => (account === undefined ? undefined : createDirectoryLookup(directory.people)(account)),
    [account, directory.people],
  );
  return (
    <section className="repository-tab seat-tab">
      <h2 className="sentence">{seatSentence(person.displayName, seat)}</h2>
      {seat === undefined ? null : <OfMember index={index} seat={seat} count={count} />}
      <DirectorySection directory={directory} person={row} />
      <OrganizationSection accountId={account?.accountId} />
    </section>
  );
}

interface OfMemberProps {
  readonly index: AccessIndex;
  readonly seat: Seat;
  readonly count: CountRange;
}

function OfMember({ index, seat, count }: OfMemberProps) {
  const held = useMemo(() => listHeld(index, seat.comesWith), [index, seat]);
  return (
    <>
      <Removals seat={seat} fromWorkspace={useOutcomeOfLeaving(seat, count)} />
      <section className="section">
        <div className="section-head">
          <h3>
            <Trans>What goes with the membership</Trans>
          </h3>
        </div>
        <HeldTable rows={held} isComplete={seat.comesWith.isComplete} />
      </section>
      {seat.billable.state === 'no' ? null : <FreeingSection facts={index.facts} seat={seat} />}
    </>
  );
}

function useOutcomeOfLeaving({ billable }: Seat, seats: CountRange): OutcomeAsked {
  const { answer } = useSettings();
  return useMemo(() => {
    if (answer.state !== 'ready') return answer.state;
    const { setup, priceBook } = answer.value;
    return outcomeOfLeaving({ billable, seats, setup: setup.value, book: priceBook.value });
  }, [answer, billable, seats]);
}

interface RemovalsProps {
  readonly seat: Seat;
  readonly fromWorkspace: OutcomeAsked;
}

function Removals({ seat, fromWorkspace }: RemovalsProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h3>
          <Trans>What a removal does to the bill</Trans>
        </h3>
      </div>
      <table className="group-table seat-removals" aria-label={t`What a removal does to the bill`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Removed from</Trans>
            </th>
            <th scope="col">
              <Trans>The seat</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {listRemovalWays(seat, fromWorkspace).map(({ from, has, outcome }) => (
            <tr key={from}>
              <td>
                {from}
                <span className="key-second">{has}</span>
              </td>
              <td>
                <Outcome outcome={outcome} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: OutcomeAsked }) {
  if (outcome === 'loading')
    return (
      <span className="subtle">
        <Trans>working out the bill</Trans>
      </span>
    );
  if (outcome === 'failed')
    return (
      <>
        <Trans>
          <NotKnown /> what it saves: the settings could not be loaded
        </Trans>
      </>
    );
  return <SeatLine outcome={outcome} />;
}
