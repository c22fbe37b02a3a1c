import { SOURCE_WORDS } from '../../evidence/activity';
import { daysSince } from '../../evidence/days';
import { judgeActivity } from '../../evidence/member-activity';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const SEAT_10: Rule = {
  id: 'SEAT-10',
  title: 'Member never active',
  severity: 'medium',
  category: 'seats',
  why: 'Somebody accepted the invitation and never worked here: pure cost.',
  remedy: 'Follow up, or remove the person.',
  remedyAt: 'user-directory',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/exporting-last-activity-information-for-workspace-users/',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  needs: ['members', 'last-active', 'directory'],
  find: (evidence) => {
    const { never, missing } = judgeActivity(evidence);
    const dated = never.map((one) => ({
      ...one,
      days: daysSince(evidence.now, one.account.addedOn ?? ''),
    }));
    const matches = dated.flatMap(({ account, watchedBy, days }) => {
      if (days === undefined || days <= evidence.thresholds.neverActiveDays) return [];
      const found = `Added ${count(days, 'day')} ago and never seen (${SOURCE_WORDS[watchedBy.source]}).`;
      return [{ subject: { kind: 'person' as const, person: account.uuid }, evidence: [found] }];
    });
    const undated = dated.filter(({ days }) => days === undefined).length;
    const detail = `when ${undated} who were never seen were added`;
    const open =
      undated === 0 ? [] : [{ need: 'last-active' as const, detail, isPart: true as const }];
    return verdict(matches, [...missing, ...open]);
  },
};
