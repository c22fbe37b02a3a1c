import { rowsRead } from '../../../facts/reading';
import { count } from '../../evidence/names';
import { findWithoutAccess } from '../../evidence/without-access';
import { type Rule } from '../../rule';
import { missingFrom, verdict } from '../../verdict';

export const SEAT_15: Rule = {
  id: 'SEAT-15',
  title: 'Additions planned before removals',
  severity: 'info',
  category: 'seats',
  why: 'Where the highest quantity of a period is billed, removing later gives nothing back. Atlassian does not list Bitbucket there yet; on the Free and annual plans the order decides who may push.',
  remedy: 'Remove first, then invite.',
  remedyAt: 'user-directory',
  sources: [
    'https://support.atlassian.com/subscriptions-and-billing/docs/how-maximum-quantity-billing-works/',
  ],
  needs: [
    'invitations',
    'members',
    'groups',
    'projects',
    'project-grants',
    'repositories',
    'repository-grants',
  ],
  find: (evidence) => {
    const { invitations } = evidence.facts;
    const pending = rowsRead(invitations).length;
    const unread = missingFrom('invitations', invitations);
    const { people, missing } = findWithoutAccess(evidence);
    if (pending === 0) return verdict([], unread);
    if (people.length === 0) return verdict([], missing);
    const found = `${count(pending, 'pending invitation')}, while ${count(people.length, 'member')} without any access could go first.`;
    return verdict([{ subject: { kind: 'workspace' }, evidence: [found] }], missing);
  },
};
