import { type AddOnPrice } from './price-book';
import {
  GUARD_BILLING,
  GUARD_PRICES,
  PLANS_PAGE,
  PRICE_PAGE_TRANSCRIPT,
  RUNNERS_PAGE,
} from './published-sources';
import { microCents } from './tiers';

/** The same in every source that names them. */
export const ADD_ON_PRICES: readonly AddOnPrice[] = [
  {
    addOn: 'build-minutes',
    packSize: 1000,
    atLeastMicroCents: microCents(1000),
    atMostMicroCents: microCents(1000),
    confidence: 'high',
    sources: [PLANS_PAGE, PRICE_PAGE_TRANSCRIPT],
  },
  {
    addOn: 'lfs-storage',
    packSize: 100,
    atLeastMicroCents: microCents(1000),
    atMostMicroCents: microCents(1000),
    confidence: 'high',
    sources: [PLANS_PAGE, PRICE_PAGE_TRANSCRIPT],
  },
  {
    addOn: 'premium-runner',
    packSize: 1,
    atLeastMicroCents: microCents(1500),
    atMostMicroCents: microCents(1500),
    confidence: 'medium',
    sources: [RUNNERS_PAGE],
    note: 'Each concurrent build slot; up to 100 ordinary self-hosted runners cost nothing.',
  },
  {
    addOn: 'guard-standard',
    packSize: 1,
    atLeastMicroCents: microCents(300),
    atMostMicroCents: microCents(400),
    confidence: 'low',
    sources: [GUARD_BILLING, ...GUARD_PRICES],
    note: 'From third parties; no list price of Atlassian could be read.',
  },
];
