import { SOURCE_WORDS } from '../../evidence/activity';
import { DAY_MS, toDay } from '../../evidence/days';
import { judgeActivity } from '../../evidence/member-activity';
import { count } from '../../evidence/names';
import { type Missing, type Rule } from '../../rule';
import { verdict } from '../../verdict';

const GIT_TRAFFIC: Missing = {
  need: 'commits',
  detail: 'somebody who only uses git may look inactive in the directory and the organization',
  isPart: true,
};

export const SEAT_09: Rule = {
  id: 'SEAT-09',
  title: 'Inactive member',
  severity: 'medium',
  category: 'seats',
  why: 'Seats that nobody uses cost money and can be misused; Atlassian never frees them by itself.',
  remedy:
    'Ask the person, then remove them. Do not act on one source alone: some do not count git traffic.',
  remedyAt: 'user-directory',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://jira.atlassian.com/browse/ACCESS-964',
    'https://support.atlassian.com/bitbucket-cloud/kb/exporting-last-activity-information-for-workspace-users/',
    'https://developer.atlassian.com/cloud/admin/organization/user-last-active-dates/',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['members', 'last-active', 'directory', 'commits'],
  find: (evidence) => {
    const { now } = evidence;
    const { inactive, missing } = judgeActivity(evidence);
    const matches = inactive.map(({ account, last }) => ({
      subject: { kind: 'person' as const, person: account.uuid },
      evidence: [
        `Last seen on ${toDay(last.at)}, ${count(Math.floor((now - last.at) / DAY_MS), 'day')} ago (${SOURCE_WORDS[last.source]}).`,
      ],
    }));
    const isDoubted = inactive.some(({ watchedBy }) => watchedBy.source !== 'membership');
    return verdict(matches, isDoubted ? [...missing, GIT_TRAFFIC] : missing);
  },
};
