import * as fc from 'fast-check';
import { type Facts } from '../../../../src/domain/facts/facts';
import { FOUND_KINDS } from '../../../../src/domain/plans/clean-up/clean-up';
import { planCleanUp } from '../../../../src/domain/plans/clean-up/plan-clean-up';
import { withActions } from '../../../../src/domain/plans/with-action';
import { aPlanContext } from '../../../builders/a-plan';
import { arbitraryTruth } from '../../../builders/arbitrary-facts';
import { bruteForceLevel, bruteForceProjectLevel } from '../../../builders/brute-force';
import { arbitraryHide, type Hide, withListings } from '../../../builders/hidden-facts';

const hides = fc.array(arbitraryHide, { maxLength: 4 });
const WITHOUT_EFFECT = ['redundant-grants', 'lower-grants'] as const;
const seen = (truth: Facts, hidden: readonly Hide[]) =>
  hidden.reduce((facts, hide) => hide(facts), withListings(truth, true));

/** Everybody's level on every repository, and on every project. */
function levels(facts: Facts) {
  return facts.accounts.flatMap(({ uuid }) => [
    ...facts.repositories.map((repository) =>
      bruteForceLevel(facts, uuid, { repository, withPublic: false }),
    ),
    ...facts.projects.map((project) => bruteForceProjectLevel(facts, uuid, project)),
  ]);
}

const actionsOf = (draft: ReturnType<typeof planCleanUp>) =>
  draft.steps.map(({ action }) => action);

test.each(WITHOUT_EFFECT)(
  '%s: nobody’s level changes, whatever part of the truth was read, and for every choice',
  (what) => {
    let planned = 0;
    fc.assert(
      fc.property(arbitraryTruth, hides, fc.nat(), (truth, hidden, choice) => {
        const context = aPlanContext({ facts: seen(truth, hidden) });
        const all = planCleanUp({ what }, context);
        const isChosen = (at: number) => ((choice >> (at % 16)) & 1) === 1;
        planned += all.steps.length;
        const chosen = all.steps.filter((_, at) => isChosen(at)).map(({ action }) => action);
        expect(levels(withActions(truth, actionsOf(all)))).toEqual(levels(truth));
        expect(levels(withActions(truth, chosen))).toEqual(levels(truth));
      }),
      { numRuns: 80 },
    );
    expect(planned).toBeGreaterThan(5);
  },
);

test('no clean-up raises anybody, and once it is done there is none left of its kind', () => {
  fc.assert(
    fc.property(arbitraryTruth, fc.constantFrom(...FOUND_KINDS), (truth, what) => {
      const asked = { what, exemptions: [] };
      const draft = planCleanUp(asked, aPlanContext({ facts: truth }));
      for (const action of actionsOf(draft))
        if (action.kind === 'person-grant' || action.kind === 'group-grant')
          expect(action.after).toBe('none');
      const after = withActions(truth, actionsOf(draft));
      const again = planCleanUp(asked, aPlanContext({ facts: after }));
      // A group is deleted by hand: it is found until that is done.
      expect(actionsOf(again).filter(({ kind }) => kind !== 'by-hand')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
