import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { finishPlan } from '../../../src/domain/plans/finish-plan';
import { takesAccess } from '../../../src/domain/plans/takes-access';
import { arbitraryTruth } from '../../builders/arbitrary-facts';
import { truthAndHidden } from '../../builders/seen-facts';
import {
  arbitraryDraftOfSeen,
  arbitraryDraftOn,
  type DraftedCase,
} from '../../builders/arbitrary-draft';
import {
  expectAdminsThroughout,
  expectNobodyElseRaised,
  expectNothingLeft,
  expectPredictedEffects,
  expectStepsInTurn,
  expectTruthWithin,
  expectUndone,
} from '../../builders/plan-laws';

const drafted = arbitraryDraftOn(arbitraryTruth);

function holds(law: (given: DraftedCase) => void): void {
  fc.assert(fc.property(drafted, law));
}

describe('for every plan', () => {
  test('what it predicts is what comes of it, and nothing else changes', () => {
    holds(({ facts, context, draft }) => {
      expectPredictedEffects(facts, finishPlan(draft, context));
    });
  });

  test('every step starts from what stands there when its turn comes', () => {
    holds(({ facts, context, draft }) => {
      expectStepsInTurn(facts, finishPlan(draft, context));
    });
  });

  test('undoing it brings back what was', () => {
    holds(({ facts, context, draft }) => {
      expectUndone(facts, finishPlan(draft, context));
    });
  });

  test('made again from the facts after, it has nothing to do, and the first is proven', () => {
    holds(({ facts, context, draft }) => {
      expectNothingLeft(facts, finishPlan(draft, context), (after) =>
        finishPlan(draft, { ...context, index: createAccessIndex(after) }),
      );
    });
  });

  test('nobody gains by steps that only take', () => {
    holds(({ context, draft }) => {
      const steps = draft.steps.filter(({ action }) => takesAccess(action));
      const taking = { ...draft, steps, mayRaise: [] };
      expectNobodyElseRaised(finishPlan(taking, context), taking);
    });
  });

  test('nothing that keeps an admin is without one in between', () => {
    holds(({ facts, context, draft }) => {
      expectAdminsThroughout(facts, finishPlan(draft, context));
    });
  });

  test('made from half of the facts, it promises nothing that the whole would refute', () => {
    fc.assert(
      fc.property(arbitraryDraftOfSeen(truthAndHidden), ({ truth, seen, context, draft }) => {
        expectTruthWithin(truth, seen, finishPlan(draft, context));
      }),
      { numRuns: 150 },
    );
  });
});
