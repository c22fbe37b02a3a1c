import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type SeatCount } from '../../../../../src/domain/seats/count-seats';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatAge } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
import { type LoadedDirectory } from '../directory/use-directory';
import { sourceWords } from '../organization/source-words';
import { type BillTableRow } from './bill-table';
import { BILLED_PEOPLE } from './billed-people';
import { countText } from './count-words';
import { type Tried } from './try-what-if';

interface PeopleRowsInput {
  readonly count: SeatCount;
  readonly tried: readonly Tried[];
  readonly directory: LoadedDirectory;
  readonly readAt: number | undefined;
  readonly now: number;
}

/** Who is counted, above what it costs. */
export function toPeopleRows(input: PeopleRowsInput): readonly BillTableRow[] {
  const { count, tried } = input;
  const same = tried.map(({ leaving, whatIf }) =>
    leaving.length === 0 && whatIf.add === 0 ? <Same key="same" /> : undefined,
  );
  return [
    {
      id: 'members',
      line: t`Members who may be billed`,
      known: readWords(input),
      cells: [
        <MemberLink key="today" seats={count} filter={BILLED_PEOPLE} />,
        ...tried.map(
          ({ trial, whatIf }, at) =>
            same[at] ??
            triedMembers(trial.input.seats, whatIf.remove === 'no-access' && whatIf.add === 0),
        ),
      ],
      difference: memberDifference(count, tried[0]?.trial.input.seats),
    },
    {
      id: 'deactivated',
      line: t`Deactivated or not on plan, not billed`,
      known: directoryWords(input.directory),
      cells: [notBilledCell(input), ...tried.map(({ whatIf }) => <Same key={whatIf.add} />)],
      difference: '',
    },
    ...invitationRows(input),
  ];
}

function Same() {
  return (
    <span className="bill-same">
      <Trans>same</Trans>
    </span>
  );
}

function readWords({ readAt, now }: PeopleRowsInput): ReactNode {
  return readAt === undefined ? <NotKnown /> : t`read from Bitbucket ${formatAge(now - readAt)}`;
}

function MemberLink({ seats, filter }: { readonly seats: CountRange; readonly filter: string }) {
  return <PlaceLink to={{ view: 'people', filter }}>{countText(seats)}</PlaceLink>;
}

/** Only some choices are a list that a filter can show. */
function triedMembers(seats: CountRange, isListed: boolean): ReactNode {
  if (!isListed) return countText(seats);
  return <MemberLink seats={seats} filter={`${BILLED_PEOPLE} -seat:no-access`} />;
}

function memberDifference(before: CountRange, after: CountRange | undefined): string {
  if (after?.atMost === undefined || before.atMost === undefined) return '';
  const seats = after.atMost - before.atMost;
  if (seats === 0) return '';
  const count = Math.abs(seats);
  return seats > 0
    ? plural(count, { one: '+# seat', other: '+# seats' })
    : plural(count, { one: '−# seat', other: '−# seats' });
}

function directoryWords({ state, brought }: LoadedDirectory): ReactNode {
  const words = sourceWords(brought);
  if (words !== undefined) return words;
  return state === 'loading'
    ? t`the User directory is being loaded`
    : t`only the User directory CSV or organization data tell`;
}

function notBilledCell({ count, directory }: PeopleRowsInput): ReactNode {
  if (directory.known === undefined) return <NotKnown key="today" />;
  if (count.notBilled === 0) return '0';
  return (
    <PlaceLink key="today" to={{ view: 'people', filter: 'seat:not-billed' }}>
      {formatCount(count.notBilled)}
    </PlaceLink>
  );
}

/** No official text says whether an invitation counts before it is accepted. */
function invitationRows({ count, tried }: PeopleRowsInput): readonly BillTableRow[] {
  const { atMost } = count.pendingInvitations;
  if (atMost === 0) return [];
  return [
    {
      id: 'invitations',
      line: t`Pending invitations, not in the amount`,
      known: t`sources disagree whether they count`,
      cells: [
        atMost === undefined ? <NotKnown key="today" /> : t`0 to ${formatCount(atMost)}`,
        ...tried.map(({ whatIf }) => <Same key={whatIf.add} />),
      ],
      difference: '',
    },
  ];
}
