import { plural, t } from '@lingui/core/macro';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { CLEAN_UP_WORDS } from './clean-up-words';
import { planOfFinding, type FindingPlan } from './finding-plan';
import { type PlanRecipe } from './plan-recipe';

/** What several findings ask for together. */
interface FindingsPlans {
  /** One for each kind of plan. */
  readonly plans: readonly FindingPlan[];
  /** Findings whose remedy is no plan. */
  readonly without: number;
}

/** The plans that remedy all of these; findings of one kind go into one plan. */
export function plansOfFindings(
  rows: readonly FindingRow[],
  facts: Pick<Facts, 'accounts'>,
): FindingsPlans {
  const recipes = rows.flatMap((row) => planOfFinding(row, facts)?.recipe ?? []);
  const merged = new Map<string, PlanRecipe>();
  for (const recipe of recipes) {
    const kind = kindOf(recipe);
    const before = merged.get(kind);
    merged.set(kind, before === undefined ? recipe : together(before, recipe));
  }
  return {
    plans: [...merged.values()].map((recipe) => ({ text: textOf(recipe), recipe })),
    without: rows.length - recipes.length,
  };
}

function kindOf(recipe: PlanRecipe): string {
  return recipe.make === 'clean-up' ? recipe.asked.what : recipe.make;
}

/** Two of one kind; a person or a thing that is named twice is planned once. */
function together(a: PlanRecipe, b: PlanRecipe): PlanRecipe {
  if (a.make === 'offboard' && b.make === 'offboard') {
    const people = [...new Set([...a.asked.people, ...b.asked.people])];
    return { make: 'offboard', asked: { ...a.asked, people } };
  }
  if (a.make !== 'clean-up' || b.make !== 'clean-up') return a;
  if (a.asked.what === 'demote-admins') {
    if (b.asked.what !== 'demote-admins') return a;
    const people = new Map([...a.asked.people, ...b.asked.people].map((one) => [one.person, one]));
    return { make: 'clean-up', asked: { what: 'demote-admins', people: [...people.values()] } };
  }
  if (b.asked.what === 'demote-admins') return a;
  const only = [...new Set([...(a.asked.only ?? []), ...(b.asked.only ?? [])])];
  return { make: 'clean-up', asked: { ...a.asked, only } };
}

/** `Redundant direct grants: 4`, `Offboarding: 2 people`. */
function textOf(recipe: PlanRecipe): string {
  if (recipe.make === 'offboard')
    return t`Offboarding: ${plural(recipe.asked.people.length, { one: '# person', other: '# people' })}`;
  if (recipe.make !== 'clean-up') return t`Plan`;
  const { asked } = recipe;
  const count = asked.what === 'demote-admins' ? asked.people.length : (asked.only?.length ?? 0);
  return t`${CLEAN_UP_WORDS[asked.what].text}: ${plural(count, { one: '# finding', other: '# findings' })}`;
}
