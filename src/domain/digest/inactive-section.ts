import { classifyMembers, isProposable, type MemberActivity } from '../activity/classify-members';
import { toBillInput } from '../seats/bill-input';
import { countSeats } from '../seats/count-seats';
import { type Seat } from '../seats/seat';
import { costText } from './cost-of-people';
import { type DigestLine } from './digest';
import { type DigestInput } from './digest-input';
import { bounded, type DigestPart, type Headline, WEIGHTS } from './digest-part';
import { countText, momentText } from './digest-words';

/** A billed member; without an activity where they are of a kind that nobody classifies. */
interface Member {
  readonly seat: Seat;
  readonly member: MemberActivity | undefined;
}

interface IdleMember extends MemberActivity {
  readonly seat: Seat;
}

/** Who was not active for long, with the money behind them. Who is marked to stay is counted apart. */
export function inactivePart(input: DigestInput, seats: readonly Seat[]): DigestPart {
  const members = listMembers(input, seats);
  const idle = members.flatMap(toIdle);
  const mayGo = idle.filter(isProposable).sort(longestFirst);
  const unknown = members.filter(isUnknown).length;
  return {
    section: {
      id: 'inactive',
      title: 'Inactive people',
      place: IDLE,
      summary: [summaryOf(mayGo, input, { unknown, of: members.length })],
      tone: mayGo.length > 0 ? 'warning' : unknown > 0 ? 'unknown' : 'good',
      ...bounded(mayGo.map(toLine), [
        ...keptLines(idle.length - mayGo.length),
        ...unknownLines(unknown, members.length),
      ]),
    },
    headlines: headlinesOf(mayGo, input),
  };
}

const IDLE = { view: 'people', filter: 'activity:inactive' } as const;

/** Whoever is certainly not billed, or whose account is closed, has no seat to free. */
function listMembers(input: DigestInput, seats: readonly Seat[]): readonly Member[] {
  const { now, directory, brought, settings, today } = input;
  const { organization } = brought;
  const { thresholds, protectedPeople, register } = settings;
  const services = register.filter(({ kind }) => kind === 'service-account');
  const classified = classifyMembers(
    {
      facts: now.facts,
      ...(directory && { directory }),
      ...(organization && { organization }),
    },
    {
      now: Date.parse(today),
      inactiveDays: thresholds.inactiveDays,
      protectedPeople,
      serviceAccounts: services.map(({ name }) => name),
    },
  );
  const memberOf = new Map(classified.map((member) => [member.account.uuid, member]));
  return seats
    .filter(({ billable }) => billable.state !== 'no')
    .map((seat) => ({ seat, member: memberOf.get(seat.person) }))
    .filter(({ member }) => member?.isGone !== true);
}

function toIdle({ seat, member }: Member): readonly IdleMember[] {
  const kind = member?.activity.kind;
  return member && (kind === 'inactive' || kind === 'never-active') ? [{ ...member, seat }] : [];
}

function isUnknown({ member }: Member): boolean {
  return member === undefined || member.activity.kind === 'unknown';
}

function headlinesOf(mayGo: readonly IdleMember[], input: DigestInput): readonly Headline[] {
  if (mayGo.length === 0) return [];
  const who = countText(mayGo.length, 'inactive person', 'inactive people');
  return [{ weight: WEIGHTS.inactiveMoney, text: `${who}: ${costOf(mayGo, input)}` }];
}

function summaryOf(
  mayGo: readonly IdleMember[],
  input: DigestInput,
  { unknown, of }: { readonly unknown: number; readonly of: number },
): string {
  const { inactiveDays } = input.settings.thresholds;
  if (mayGo.length > 0) {
    const never = mayGo.filter(({ activity }) => activity.kind === 'never-active').length;
    const who = `${countText(mayGo.length, 'billed person was', 'billed people were')} not active for ${countText(inactiveDays, 'day')}`;
    const ever = never === 0 ? '' : ` (${never} of them never)`;
    return `${who}${ever}: ${costOf(mayGo, input)}.`;
  }
  if (unknown === of && of > 0)
    return 'Not known of anybody: no source tells when people were last active.';
  return unknown > 0 ? 'Nobody is known to be inactive.' : 'Nobody is inactive.';
}

function costOf(mayGo: readonly IdleMember[], { now, brought, settings }: DigestInput): string {
  const asked = toBillInput(settings.setup, countSeats(now.facts, brought.directory?.value));
  const certain = mayGo.filter(({ seat }) => seat.billable.state === 'yes').length;
  return costText({ atLeast: certain, atMost: mayGo.length }, asked, settings.priceBook);
}

function toLine({ account, activity, isAdmin, isServiceUser }: IdleMember): DigestLine {
  const person = account.uuid;
  const marks = [isAdmin ? ', workspace admin' : '', isServiceUser ? ', service user' : ''];
  const seen =
    activity.kind === 'inactive' ? `last seen ${momentText(activity.last.at)}` : 'never active';
  return {
    text: [{ person }, `${marks.join('')}: ${seen}`],
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
  // Of nobody at all: the summary has said so.
  if (unknown === 0 || unknown === of) return [];
  return [
    {
      text: [`Not known of ${unknown} of ${countText(of, 'billed person', 'billed people')}`],
      tone: 'unknown',
      place: { view: 'people', filter: 'activity:unknown' },
    },
  ];
}

/** Who never came first, then who was away longest. */
function longestFirst(a: IdleMember, b: IdleMember): number {
  const seen = lastOf(a) - lastOf(b);
  if (seen !== 0) return seen;
  return a.account.uuid < b.account.uuid ? -1 : 1;
}

function lastOf({ activity }: IdleMember): number {
  return activity.kind === 'inactive' ? activity.last.at : 0;
}
