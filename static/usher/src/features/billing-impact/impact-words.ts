import { t } from '@lingui/core/macro';
import { type SeatImpact } from '../../../../../src/contract/seat-impact';
import { STAYS_BILLED } from '../../../../../src/domain/seats/seat-outcome';
import { centsText } from '../../lib/money';
import { outcomeText } from '../seat-line/outcome-text';
import { priceDate } from '../seat-line/seats-cost';

/** `seat stays billed`: of every removal from a repository, a project or a group. */
export const STAYS = outcomeText(STAYS_BILLED);

/** A sentence about a newcomer; `isKnown` is false where part of it has the face of what is not known. */
export interface NewcomerText {
  readonly isKnown: boolean;
  readonly text: string;
}

type Newcomer = SeatImpact['newcomer'];
type Priced = Extract<Newcomer, { state: 'priced' }>;

/** `+1 seat, about 3.65 USD a month (price of 20 Sep 2026)`. */
export function newcomerText(newcomer: Newcomer): NewcomerText {
  switch (newcomer.state) {
    case 'priced':
      return known(t`+1 seat, about ${pricedText(newcomer)}`);
    case 'costs-nothing':
      return known(t`+1 seat, 0.00 more (${NOTHING[newcomer.because]})`);
    case 'no-room':
      return known(t`no seat is left; with one person more, pushes stop`);
    case 'hidden':
      return known(t`+1 seat; what it costs is shown to workspace admins only`);
    case 'not-known':
      return { isKnown: false, text: t`what it costs: ${MISSING[newcomer.missing]}` };
  }
}

function known(text: string): NewcomerText {
  return { isKnown: true, text };
}

function pricedText({ atLeastCents, atMostCents, currency, ...rest }: Priced): string {
  const most = `${centsText(atMostCents)} ${currency}`;
  const amount =
    atLeastCents === atMostCents
      ? t`${most} a month`
      : t`${centsText(atLeastCents)} to ${most} a month`;
  const date = priceDate(rest.pricedOn);
  return rest.assumesAllActive
    ? t`${amount} if every member is active (${date}, before tax)`
    : t`${amount} (${date}, before tax)`;
}

const NOTHING = {
  'flat-rate': t`1–5 people cost the same`,
  'free-plan': t`the Free plan costs nothing`,
  bought: t`bought already, until the renewal`,
} as const;

const MISSING = {
  plan: t`nobody has said which plan the workspace has`,
  'billing-period': t`nobody has said whether it is paid by the month or by the year`,
  price: t`the price book has no such price`,
  'bought-quantity': t`nobody has said how many seats were bought`,
  'active-members': t`whether a seat is left depends on who is active`,
} as const;

/** Says that pushes may stop soon, without a number; nothing where there is no reason to. */
export function limitWarning(limit: SeatImpact['limit']): string | undefined {
  switch (limit) {
    case 'near':
      return t`The plan limit is near: above it, nobody can push.`;
    case 'perhaps-near':
      return t`The plan limit may be near: above it, nobody can push.`;
    case 'none':
    case 'far':
    case 'not-known':
      return undefined;
  }
}
