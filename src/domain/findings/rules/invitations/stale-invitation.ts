import { rowsRead } from '../../../facts/reading';
import { daysSince } from '../../evidence/days';
import { groupInvitations } from '../../evidence/pending-invitations';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { missingFrom, verdict } from '../../verdict';

export const INV_01: Rule = {
  id: 'INV-01',
  title: 'Stale pending invitation',
  severity: 'low',
  category: 'invitations',
  why: 'A forgotten way in; it may already count towards the limit of the plan.',
  remedy: 'Cancel it; invite again when it is needed.',
  remedyAt: 'user-directory',
  sources: [
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
    'https://community.atlassian.com/forums/Bitbucket-questions/BitBucket-is-telling-me-I-ve-exceeded-the-user-limit-with-3/qaq-p/3215275',
    'https://developer.atlassian.com/cloud/bitbucket/announcement-breaking-change-remaining-10-endpoints',
  ],
  needs: ['invitations'],
  find: ({ facts, now, thresholds }) => {
    const invitations = rowsRead(facts.invitations);
    const matches = groupInvitations(invitations).flatMap(({ about, number, sentOn, to }) => {
      const days = daysSince(now, sentOn);
      if (days === undefined || days <= thresholds.invitationStaleDays) return [];
      const found = `${count(number, 'invitation')} ${to}, sent ${count(days, 'day')} ago.`;
      return [{ subject: { kind: 'workspace' as const }, about, evidence: [found] }];
    });
    const undated = invitations.filter(({ sentOn = '' }) => daysSince(now, sentOn) === undefined);
    const detail = `when ${count(undated.length, 'invitation')} was sent`;
    const open =
      undated.length === 0 ? [] : [{ need: 'invitations' as const, detail, isPart: true as const }];
    return verdict(matches, [...missingFrom('invitations', facts.invitations), ...open]);
  },
};
