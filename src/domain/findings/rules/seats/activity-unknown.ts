import { judgeActivity } from '../../evidence/member-activity';
import { missingMembers } from '../../evidence/members';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const SEAT_11: Rule = {
  id: 'SEAT-11',
  title: 'Activity unknown',
  severity: 'info',
  category: 'seats',
  why: 'Since the workspace is managed in Atlassian Administration, Bitbucket no longer tells when somebody was added or last seen.',
  remedy:
    'Import the User Directory export or read the organization with an API key of it; until then nobody is shown as active or inactive.',
  remedyAt: 'usher',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/announcement-breaking-change-workspace-membership/',
  ],
  needs: ['members'],
  find: (evidence) => {
    const { active, inactive, never, unknown } = judgeActivity(evidence);
    const gaps = missingMembers(evidence.facts);
    if (active.length + inactive.length + never.length > 0) return verdict([]);
    if (unknown.length === 0 || gaps.length > 0) return verdict([], gaps);
    const found = `Of ${count(unknown.length, 'member')}, no source tells whether they are active.`;
    return verdict([{ subject: { kind: 'workspace' }, evidence: [found] }]);
  },
};
