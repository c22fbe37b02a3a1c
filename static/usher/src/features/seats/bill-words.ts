import { t } from '@lingui/core/macro';
import { type AddOn } from '../../../../../src/domain/seats/price-book';
import { PLAN_FEATURES } from '../../../../../src/domain/seats/plan-features';
import { type Plan, type Setup, type Stated } from '../../../../../src/domain/setup/setup';
import { formatDay } from '../../lib/dates';
import { formatCount } from '../../lib/plural';

/** What the line of an add-on is called: with what the plan includes, for only more than that costs. */
export function addOnTitle(addOn: AddOn, plan: Plan): string {
  const { buildMinutes, lfsGb } = PLAN_FEATURES[plan];
  switch (addOn) {
    case 'build-minutes':
      return t`Build minutes, above ${formatCount(buildMinutes)}`;
    case 'lfs-storage':
      return t`Git LFS, above ${formatCount(lfsGb)} GB`;
    case 'premium-runner':
      return t`Premium runner slots`;
    case 'guard-standard':
      return t`Guard Standard, whole organization`;
  }
}

/** `typed in on 2 Oct 2026`: usage and Guard are in no API. */
export function addOnKnown(addOn: AddOn, setup: Setup): string {
  const stated = toldBy(addOn, setup);
  return stated === undefined
    ? t`nobody has typed it in`
    : t`typed in on ${formatDay(stated.statedAt)}`;
}

function toldBy(addOn: AddOn, setup: Setup): Stated<unknown> | undefined {
  switch (addOn) {
    case 'build-minutes':
      return setup.buildMinutes;
    case 'lfs-storage':
      return setup.lfsGb;
    case 'premium-runner':
      return setup.premiumRunners;
    case 'guard-standard':
      return setup.guard;
  }
}
