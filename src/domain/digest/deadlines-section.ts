import { type Deadline, type DeadlineState } from '../deadlines/deadline';
import { deadlinesText, whenText } from '../deadlines/deadline-words';
import { isPressing, listDeadlines } from '../deadlines/list-deadlines';
import { type DigestFigure, type DigestLine, type DigestTone, type Phrase } from './digest';
import { type DigestInput } from './digest-input';
import { bounded, type DigestPart, type Headline, WEIGHTS } from './digest-part';
import { dayText, firstUpper } from './digest-words';

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
      summary: [deadlinesText(all, today)],
      tone: toneOf(dated[0]?.state),
      ...bounded([...dated, ...toDo].map(toLine), untold.map(toLine)),
    },
    figures: [toFigure(dated)],
    headlines: headlinesOf(dated),
  };
}

function toLine(deadline: Deadline): DigestLine {
  const { state, on, title, place } = deadline;
  const day = on === undefined ? '' : `, ${dayText(on)}`;
  const when: Phrase = [`${firstUpper(whenText(deadline))}${day}: `];
  return { text: [...when, ...title], tone: toneOf(state), place };
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
  'organization-api-key': 'organization API key',
  'scim-key': 'SCIM key',
  'organization-link': 'link to an organization',
  'credential-expiry': 'credential of the register',
  'register-review': 'review of a credential',
  renewal: 'renewal of the plan',
  'protected-person-review': 'review of a protected person',
  'exemption-review': 'exemption',
  'manual-check': 'check by hand',
};

function dueText(deadline: Deadline): string {
  const when = whenText(deadline);
  return deadline.state === 'overdue' ? when : `due ${when}`;
}

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
      due.length === 1 ? `${KIND_WORDS[first.kind]} ${dueText(first)}` : `${due.length} ${many}`;
    return [{ weight, text }];
  });
}
