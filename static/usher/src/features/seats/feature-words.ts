import { t } from '@lingui/core/macro';
import { type FeatureChange } from '../../../../../src/domain/seats/plan-features';
import { type Plan } from '../../../../../src/domain/setup/setup';
import { listInFigures, listInWords } from '../../lib/plural';
import { PLAN_WORDS } from './plan-words';

/**
 * What a plan brings and what it has not. Two amounts of one thing are one change:
 * `build minutes a month: 2,500, then 3,500`.
 */
export function featureSentences(plan: Plan, { lost, gained }: FeatureChange): readonly string[] {
  const pairs = lost.flatMap((before) => {
    const after = gained.find((one) => thingOf(one) === thingOf(before));
    return after === undefined ? [] : [{ before, after }];
  });
  const paired = new Set(pairs.flatMap(({ before, after }) => [before, after]));
  const changes = pairs.map(
    ({ before, after }) => t`${thingOf(before)}: ${amountOf(before)}, then ${amountOf(after)}`,
  );
  const brings = gained.filter((one) => !paired.has(one));
  const lacks = lost.filter((one) => !paired.has(one));
  const name = PLAN_WORDS[plan];
  return [
    brings.length === 0 ? '' : t`${name} brings ${listInWords(brings, brings.length)}.`,
    lacks.length === 0 ? '' : t`${name} does not have: ${listInFigures(lacks)}.`,
    changes.length === 0 ? '' : t`Included: ${changes.join('; ')}.`,
  ].filter((sentence) => sentence !== '');
}

const NUMBER_FIRST = /^([\d,]+) (.+)$/;

function thingOf(feature: string): string {
  return NUMBER_FIRST.exec(feature)?.[2] ?? feature;
}

function amountOf(feature: string): string {
  return NUMBER_FIRST.exec(feature)?.[1] ?? feature;
}
