import { type Evidence, type Missing, type Verdict } from '../rule';
import { cannotTell, verdict } from '../verdict';
import { daysSince } from './days';

/** The verdict of somebody who looked at the setting, as long as what they saw is recent enough. */
export function decideByManualCheck(evidence: Evidence, rule: string): Verdict {
  const check = newestCheck(evidence, rule);
  if (check === undefined) return cannotTell('manual-check');
  const age = daysSince(evidence.now, check.checkedOn);
  if (age === undefined || age > evidence.thresholds.manualCheckValidDays)
    return verdict([], [expired(check.checkedOn)]);
  if (check.answer === 'not-so') return verdict([]);
  const looked = `Seen in the settings on ${check.checkedOn}.`;
  const note = check.note === undefined ? [] : [check.note];
  return verdict([{ subject: { kind: 'workspace' }, evidence: [looked, ...note] }]);
}

function expired(checkedOn: string): Missing {
  return { need: 'manual-check', detail: `the check of ${checkedOn} is too old` };
}

function newestCheck({ manualChecks }: Evidence, rule: string) {
  return manualChecks?.value
    .filter((check) => check.rule === rule)
    .sort((a, b) => (a.checkedOn < b.checkedOn ? 1 : -1))[0];
}
