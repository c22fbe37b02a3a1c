import { type Assumption } from './bill';

/** One sentence for people. */
export const ASSUMPTION_WORDS: Readonly<Record<Assumption, string>> = {
  'every-member-is-active':
    'Every member is taken for active, up to the higher number: Bitbucket shows deactivated accounts as active.',
  'bought-quantity': 'An annual plan is paid for what was bought, whoever is there.',
  'flat-rate-for-one-to-five': 'One to five people cost the same.',
  'price-not-known': 'The price book has no such price.',
  'price-is-derived': 'The price is worked out from published figures.',
  'within-the-plan': 'The plan includes it.',
  'guard-counts-not-told':
    'Guard is billed for the whole organization, and its counts were not all told.',
  'guard-already-paid-for': 'Guard is paid for already: nothing more.',
  'twelve-monthly-prices': 'Twelve times the price of a month.',
};
