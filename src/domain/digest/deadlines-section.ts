import { type Deadline, type DeadlineState } from '../deadlines/deadline';
import { isPressing, listDeadlines } from '../deadlines/list-deadlines';
import { type DigestFigure, type DigestLine, type DigestTone, type Phrase } from './digest';
import { type DigestInput } from './digest-input';
import { bounded, type DigestPart, type Headline, WEIGHTS } from './digest-part';
import { countText, dayText, firstUpper, tallyText } from './digest-words';

const PLACE = { view: 'digest', tab: 'deadlines' } as const;

/** What is overdue, due within 60 days, or to be done without a day. */
export function deadlinesPart({ settings, today }: DigestInput): DigestPart {
  const all = listDeadlines(settings, today);
  const dated = all.filter(({ state, on }) => isPressing({ state }) && on !== undefined);
  const toDo = all.filter(({ state }) => state === 'to-do');
  const untold = all.filter(({ state }) => state === 'not-known');
  return {
    section: {
      id: 'deadlines',
      title: 'Deadlines',
      place: PLACE,
      summary: [summaryOf(all, today)],
      tone: toneOf(dated[0]?.state),
      ...bounded([...dated, ...toDo].map(toLine), untold.map(toLine)),
    },
    figures: [toFigure(dated)],
    headlines: headlinesOf(dated),
  };
}

/** `overdue by 3 days`, `in 12 days`, `today`, `to do`, `not known`. */
export function whenText({ state, daysLeft = 0 }: Deadline): string {
  if (state === 'to-do') return 'to do';
  if (state === 'not-known') return 'not known';
  if (daysLeft === 0) return 'today';
  return daysLeft < 0
    ? `overdue by ${countText(-daysLeft, 'day')}`
    : `in ${countText(daysLeft, 'day')}`;
}

function toLine(deadline: Deadline): DigestLine {
  const { state, on, title, place } = deadline;
  const day = on === undefined ? '' : `, ${dayText(on)}`;
  const when: Phrase = [`${firstUpper(whenText(deadline))}${day}: `];
  return { text: [...when, ...title], tone: toneOf(state), place };
}

function summaryOf(all: readonly Deadline[], today: string): string {
  const count = (...states: readonly DeadlineState[]) =>
    all.filter(({ state }) => states.includes(state)).length;
  const words = tallyText([
    [count('overdue'), 'overdue'],
    [count('within-7-days'), 'within 7 days'],
    [count('within-30-days'), 'within 30 days'],
    [count('within-60-days'), 'within 60 days'],
    [count('to-do'), 'to do'],
  ]);
  if (words !== '') return `${firstUpper(words)}.`;
  if (all.length === 0)
    return 'No deadline was written down: no API tells when keys and tokens expire.';
  return `Nothing that was written down is due within 60 days of ${dayText(today)}.`;
}

const TONES: Readonly<Record<DeadlineState, DigestTone>> = {
  overdue: 'danger',
  'within-7-days': 'danger',
  'within-30-days': 'warning',
  'within-60-days': 'plain',
  'to-do': 'plain',
  'not-known': 'unknown',
  later: 'plain',
};

function toneOf(state: DeadlineState | undefined): DigestTone {
  return state === undefined ? 'plain' : TONES[state];
}

function toFigure(dated: readonly Deadline[]): DigestFigure {
  const soon = dated.filter(({ state }) => state !== 'within-60-days');
  return {
    label: `${soon.length === 1 ? 'deadline' : 'deadlines'} in 30 days`,
    value: String(soon.length),
    tone: soon.length === 0 ? 'plain' : toneOf(soon[0]?.state),
    place: PLACE,
  };
}

/** Kinds, not titles: a title may hold somebody's name, and a subject holds none. */
const KIND_WORDS: Readonly<Record<Deadline['kind'], string>> = {
  'organization-api-key': 'organization API key expires',
  'scim-key': 'SCIM key expires',
  'organization-link': 'workspace to be linked to an organization',
  'credential-expiry': 'entry of the register expires',
  'register-review': 'review of an entry of the register',
  renewal: 'plan renews',
  'protected-person-review': 'review of a protected person',
  'exemption-review': 'exemption ends',
  'manual-check': 'check by hand ends',
};

function headlinesOf(dated: readonly Deadline[]): readonly Headline[] {
  return (
    [
      ['overdue', WEIGHTS.overdue],
      ['within-7-days', WEIGHTS.dueThisWeek],
    ] as const
  ).flatMap(([state, weight]) => {
    const due = dated.filter((one) => one.state === state);
    const [first] = due;
    if (first === undefined) return [];
    const many = state === 'overdue' ? 'deadlines overdue' : 'deadlines within 7 days';
    const text =
      due.length === 1 ? `${KIND_WORDS[first.kind]} (${whenText(first)})` : `${due.length} ${many}`;
    return [{ weight, text }];
  });
}
