import { type Deadline, DEADLINE_STATES } from './deadline';
import { type DeadlinesInput } from './deadlines-input';
import { dueOn } from './due';
import { listKeyDeadlines } from './key-deadlines';
import { listLinkDeadlines } from './link-deadline';
import { listRegisterDeadlines } from './register-deadlines';
import { listReviewDeadlines } from './review-deadlines';

/**
 * Everything that ends or is due on a day, the most pressing first: overdue, then by day, then what is
 * to be done without a day, then what nobody told.
 * @param today ISO date
 */
export function listDeadlines(input: DeadlinesInput, today: string): readonly Deadline[] {
  return [
    ...listKeyDeadlines(input, today),
    ...listLinkDeadlines(input, today),
    ...listRegisterDeadlines(input, today),
    ...listRenewal(input, today),
    ...listReviewDeadlines(input, today),
  ].sort(byUrgency);
}

/** What an administrator should know of now: not what is more than 60 days ahead. */
export function isPressing({ state }: Pick<Deadline, 'state'>): boolean {
  return state !== 'later';
}

/** Of an annual plan the day matters; a monthly one renews every month, and is told where somebody typed it in. */
function listRenewal({ setup }: DeadlinesInput, today: string): readonly Deadline[] {
  const { renewsOn, billingPeriod, plan } = setup;
  const of = { kind: 'renewal', key: 'renewal', place: { view: 'seats' } } as const;
  if (plan?.value === 'free') return [];
  if (renewsOn === undefined)
    return billingPeriod?.value === 'annual'
      ? [
          {
            ...of,
            state: 'not-known',
            title: ['When the annual plan renews'],
            whatToDo: 'Look at Plan details, and type the date in.',
            place: { view: 'settings', tab: 'setup' },
          },
        ]
      : [];
  const due = dueOn(renewsOn.value, today);
  return [{ ...of, ...due, ...(due.state === 'overdue' ? PASSED : AHEAD) }];
}

const PASSED = {
  title: ['Renewal of the plan, as typed in'],
  whatToDo: 'Type in the next one, and the bill as it is now.',
};
const AHEAD = {
  title: ['Renewal of the plan'],
  whatToDo: 'Remove who need not be paid for before that day: see who can go first.',
};

function byUrgency(a: Deadline, b: Deadline): number {
  const states = DEADLINE_STATES.indexOf(a.state) - DEADLINE_STATES.indexOf(b.state);
  if (states !== 0) return states;
  return compare(a.on ?? '', b.on ?? '') || compare(idOf(a), idOf(b));
}

function idOf({ kind, key }: Deadline): string {
  return `${kind}|${key}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
