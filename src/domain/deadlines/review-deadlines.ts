import { type ManualCheck } from '../findings/brought-facts';
import { type Exemption } from '../findings/exemption';
import { RULES } from '../findings/rules/registry';
import { type Deadline } from './deadline';
import { type DeadlinesInput } from './deadlines-input';
import { dayAfter, dueOn, dueOnTold } from './due';

/** Decisions that somebody wanted to look at again: protected people, exemptions, checks by hand. */
export function listReviewDeadlines(input: DeadlinesInput, today: string): readonly Deadline[] {
  const { protectedPeople, exemptions, manualChecks, thresholds } = input;
  return [
    ...protectedPeople.map(({ person, reviewOn }): Deadline => ({
      ...dueOn(reviewOn, today),
      kind: 'protected-person-review',
      key: person,
      title: ['Review of ', { person }, ', who is never proposed for removal'],
      whatToDo: 'Decide whether that still holds, and set the next review date.',
      place: { view: 'person', id: person },
    })),
    ...exemptions.map((exemption) => toExemptionReview(exemption, today)),
    ...newestChecks(manualChecks).map(({ rule, checkedOn }): Deadline => ({
      ...dueOnTold(dayAfter(checkedOn, thresholds.manualCheckValidDays), today),
      kind: 'manual-check',
      key: rule,
      title: [`End of the check by hand of “${titleOf(rule)}”`],
      whatToDo: 'Open the setting again, and write down what you see.',
      place: { view: 'settings', tab: 'checks' },
    })),
  ];
}

/** From the day after it on, the finding is back. */
function toExemptionReview(exemption: Exemption, today: string): Deadline {
  const { rule, fingerprint, subjectKey, reviewOn } = exemption;
  return {
    ...dueOn(reviewOn, today),
    kind: 'exemption-review',
    key: fingerprint ?? [rule, subjectKey ?? ''].join('|'),
    title: [`End of the exemption from “${titleOf(rule)}”`],
    whatToDo: 'Mend what was exempted, or exempt it again with a reason: else the finding is back.',
    place: { view: 'findings', filter: `rule:${rule}` },
  };
}

function newestChecks(checks: readonly ManualCheck[]): readonly ManualCheck[] {
  const newest = new Map<string, ManualCheck>();
  for (const check of checks) {
    const held = newest.get(check.rule);
    if (held === undefined || held.checkedOn < check.checkedOn) newest.set(check.rule, check);
  }
  return [...newest.values()];
}

/** A rule that left the catalogue is named by its id. */
function titleOf(id: string): string {
  return RULES.find((rule) => rule.id === id)?.title ?? id;
}
