import { type Account } from '../facts/facts';
import { toBillInput } from '../seats/bill-input';
import { countSeats } from '../seats/count-seats';
import { type Seat } from '../seats/seat';
import { costText } from './cost-of-people';
import { type DigestLine } from './digest';
import { type DigestInput, type MemberActivityClass } from './digest-input';
import { bounded, type DigestPart, WEIGHTS } from './digest-part';
import { countText, momentText } from './digest-words';

const TITLE = 'Inactive people';

/** A billed member, classified. */
interface Member extends MemberActivityClass {
  readonly seat: Seat;
  readonly isAdmin: boolean;
  readonly isProtected: boolean;
}

/** Who was not seen for long, with the money behind them. Who is marked to stay is counted apart. */
export function inactivePart(input: DigestInput, seats: readonly Seat[]): DigestPart {
  if (input.activity === undefined) return NOBODY_CLASSIFIED;
  const members = listMembers(input, seats, input.activity);
  const idle = members.filter(({ kind }) => kind === 'inactive' || kind === 'never-active');
  const mayGo = idle.filter(({ isProtected }) => !isProtected).sort(longestFirst);
  const kept = idle.length - mayGo.length;
  const unknown = seatsOf(members.filter(({ kind }) => kind === 'unknown'));
  const summary = summaryOf(mayGo, input, { unknown: unknown.length, of: members.length });
  return {
    section: {
      id: 'inactive',
      title: TITLE,
      place: IDLE,
      summary: [summary],
      tone: mayGo.length > 0 ? 'warning' : unknown.length > 0 ? 'unknown' : 'good',
      ...bounded(mayGo.map(toLine), [
        ...keptLines(kept),
        ...unknownLines(unknown.length, members.length),
      ]),
    },
    headlines:
      mayGo.length === 0
        ? []
        : [
            {
              weight: WEIGHTS.inactiveMoney,
              text: `${countText(mayGo.length, 'inactive person', 'inactive people')}: ${costOf(mayGo, input)}`,
            },
          ],
  };
}

const IDLE = { view: 'people', filter: 'activity:inactive' } as const;

const NOBODY_CLASSIFIED: DigestPart = {
  section: {
    id: 'inactive',
    title: TITLE,
    place: { view: 'people' },
    summary: ['Not known: nothing that was loaded tells when people were last active.'],
    tone: 'unknown',
    lines: [],
    more: 0,
  },
  headlines: [],
};

/** Who is certainly not billed has no seat to free; who is not classified is unknown. */
function listMembers(
  { now, settings }: DigestInput,
  seats: readonly Seat[],
  activity: readonly MemberActivityClass[],
): readonly Member[] {
  const classOf = new Map(activity.map((one) => [one.person, one]));
  const accounts = new Map<string, Account>(now.facts.accounts.map((one) => [one.uuid, one]));
  const protectedPeople = new Set<string>(settings.protectedPeople.map(({ person }) => person));
  return seats
    .filter(({ billable }) => billable.state !== 'no')
    .map((seat) => ({
      ...(classOf.get(seat.person) ?? { person: seat.person, kind: 'unknown' as const }),
      seat,
      isAdmin: accounts.get(seat.person)?.role === 'owner',
      isProtected: protectedPeople.has(seat.person),
    }));
}

function seatsOf(members: readonly Member[]): readonly Seat[] {
  return members.map(({ seat }) => seat);
}

function summaryOf(
  mayGo: readonly Member[],
  input: DigestInput,
  { unknown, of }: { readonly unknown: number; readonly of: number },
): string {
  const { inactiveDays } = input.settings.thresholds;
  if (mayGo.length > 0) {
    const never = mayGo.filter(({ kind }) => kind === 'never-active').length;
    const who = `${countText(mayGo.length, 'billed person was', 'billed people were')} not active for ${countText(inactiveDays, 'day')}`;
    const ever = never === 0 ? '' : ` (${never} of them never)`;
    return `${who}${ever}: ${costOf(mayGo, input)}.`;
  }
  if (unknown === of && of > 0)
    return 'Not known of anybody: no source tells when people were last active.';
  return unknown > 0 ? 'Nobody is known to be inactive.' : 'Nobody is inactive.';
}

function costOf(mayGo: readonly Member[], { now, directory, settings }: DigestInput): string {
  const asked = toBillInput(settings.setup, countSeats(now.facts, directory?.people));
  const certain = mayGo.filter(({ seat }) => seat.billable.state === 'yes').length;
  return costText({ atLeast: certain, atMost: mayGo.length }, asked, settings.priceBook);
}

function toLine({ person, kind, lastSeenAt, isAdmin }: Member): DigestLine {
  const admin = isAdmin ? ', workspace admin' : '';
  const seen =
    kind === 'never-active'
      ? 'never active'
      : `last seen ${lastSeenAt === undefined ? 'long ago' : momentText(lastSeenAt)}`;
  return {
    text: [{ person }, `${admin}: ${seen}`],
    tone: 'plain',
    place: { view: 'person', id: person },
  };
}

function keptLines(count: number): readonly DigestLine[] {
  if (count === 0) return [];
  const text = `${countText(count, 'more is', 'more are')} inactive and marked never to be proposed for removal`;
  return [{ text: [text], tone: 'plain', place: IDLE }];
}

function unknownLines(unknown: number, of: number): readonly DigestLine[] {
  if (unknown === 0) return [];
  return [
    {
      text: [`Not known of ${unknown} of ${countText(of, 'billed person', 'billed people')}`],
      tone: 'unknown',
      place: { view: 'people', filter: 'activity:unknown' },
    },
  ];
}

/** Who never came first, then who was away longest. */
function longestFirst(a: Member, b: Member): number {
  const seen = (a.lastSeenAt ?? 0) - (b.lastSeenAt ?? 0);
  if (seen !== 0) return seen;
  return a.person < b.person ? -1 : 1;
}
