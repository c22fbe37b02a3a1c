import { isComplete, rowsRead } from '../../../facts/reading';
import { count } from '../../evidence/names';
import { countSeats, toSeatText } from '../../evidence/seat-count';
import { FREE_PLAN_SEATS } from '../../../seats/plan-features';
import { type Rule } from '../../rule';
import { cannotTell, missingFrom, verdict } from '../../verdict';

/** Reports differ, and Atlassian says nothing: https://community.atlassian.com/forums/Bitbucket-questions/x/qaq-p/3215275 */
const MAY_COUNT = 'Whether a pending invitation already takes a seat is not documented.';

export const SEAT_04: Rule = {
  id: 'SEAT-04',
  title: 'Free workspace one invitation from the limit',
  severity: 'high',
  category: 'seats',
  why: 'One person more makes all repositories read-only, and whoever administers a project or a repository may be allowed to invite.',
  remedy: 'Let only admins invite, cancel what is pending, and keep a seat in reserve.',
  remedyAt: 'user-directory',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/functionality-of-invite-permissions-feature/',
    'https://support.atlassian.com/bitbucket-cloud/kb/fix-error-your-push-failed-because-the-account-has-exceeded-its-user-limit/',
    'https://community.atlassian.com/forums/Bitbucket-questions/BitBucket-is-telling-me-I-ve-exceeded-the-user-limit-with-3/qaq-p/3215275',
  ],
  needs: ['plan', 'members', 'directory', 'invitations'],
  find: (evidence) => {
    const { plan } = evidence.setup;
    if (plan === undefined) return cannotTell('plan');
    if (plan.value !== 'free') return verdict([]);
    const { invitations } = evidence.facts;
    const seats = countSeats(evidence);
    if (seats.atLeast > FREE_PLAN_SEATS) return verdict([]);
    const pending = rowsRead(invitations).length;
    const missing = [...seats.missing, ...missingFrom('invitations', invitations)];
    const isBelow = isComplete(invitations) && seats.atMost + pending < FREE_PLAN_SEATS;
    if (isBelow) return verdict([]);
    if (seats.atLeast + pending < FREE_PLAN_SEATS) return verdict([], missing);
    const told = `${toSeatText(seats)} and ${count(pending, 'pending invitation')}`;
    const found = [`${told}; the Free plan has ${FREE_PLAN_SEATS}.`, MAY_COUNT];
    return verdict([{ subject: { kind: 'workspace' }, evidence: found }], missing);
  },
};
