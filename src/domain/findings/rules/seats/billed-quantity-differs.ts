import { toDay } from '../../evidence/days';
import { count } from '../../evidence/names';
import { countSeats, toSeatText } from '../../evidence/seat-count';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const SEAT_14: Rule = {
  id: 'SEAT-14',
  title: 'Billed quantity does not match the members',
  severity: 'high',
  category: 'seats',
  why: 'Counters lag and entitlements have been doubled; where the highest quantity of a period is billed, removed people still count.',
  remedy: 'Compare both lists, then open a billing case with both exports.',
  remedyAt: 'workspace-plan',
  sources: [
    'https://community.atlassian.com/forums/Bitbucket-questions/BitBucket-is-telling-me-I-ve-exceeded-the-user-limit-with-3/qaq-p/3215275',
    'https://community.atlassian.com/forums/Bitbucket-questions/Bitbucket-Free-workspace-incorrectly-read-only-with-1-user/qaq-p/3251106',
    'https://support.atlassian.com/subscriptions-and-billing/docs/how-maximum-quantity-billing-works/',
    'https://support.atlassian.com/bitbucket-cloud/kb/exporting-user-list-from-your-workspace/',
  ],
  needs: ['billed-seats', 'members', 'directory'],
  find: (evidence) => {
    const billed = evidence.setup.billedSeats;
    if (billed === undefined) return cannotTell('billed-seats');
    const seats = countSeats(evidence);
    if (billed.value >= seats.atLeast && billed.value <= seats.atMost)
      return verdict([], seats.missing);
    const found = `${count(billed.value, 'user')} billed on ${toDay(billed.statedAt)}; the members take ${toSeatText(seats)}.`;
    return verdict([{ subject: { kind: 'workspace' }, evidence: [found] }], seats.missing);
  },
};
