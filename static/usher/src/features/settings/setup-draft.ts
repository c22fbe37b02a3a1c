import { type PayloadOf } from '../../../../../src/contract/functions';
import { type Setup, type Stated } from '../../../../../src/domain/setup/setup';
import { PLANS } from '../../../../../src/domain/setup/setup';
import { formatDay } from '../../lib/dates';

export const SETUP_LABELS = {
  plan: 'Plan',
  billingPeriod: 'Billing period',
  paidSeats: 'Seats bought',
  billedSeats: 'Users billed',
  renewsOn: 'Next renewal',
  managedIn: 'People are managed in',
} as const satisfies Readonly<Record<keyof Setup, string>>;

/** What stands in the form; an empty text is "not told". */
export type SetupDraft = Readonly<Record<keyof Setup, string>>;

const NAMES = Object.keys(SETUP_LABELS) as readonly (keyof Setup)[];

export function toSetupDraft(setup: Setup): SetupDraft {
  const texts = NAMES.map((name) => [name, String(setup[name]?.value ?? '')] as const);
  return Object.fromEntries(texts) as SetupDraft;
}

type SetupPayload = PayloadOf<'saveSetup'>['setup'];

/** What is left empty is left out: the backend takes it as not told. */
export function toSetupPayload(draft: SetupDraft): SetupPayload {
  const plan = PLANS.find((one) => one === draft.plan);
  const billingPeriod = PERIODS.find((one) => one === draft.billingPeriod);
  const managedIn = PLACES.find((one) => one === draft.managedIn);
  return {
    ...(plan !== undefined && { plan }),
    ...(billingPeriod !== undefined && { billingPeriod }),
    ...(managedIn !== undefined && { managedIn }),
    ...toNumbers(draft),
    ...(draft.renewsOn !== '' && { renewsOn: draft.renewsOn }),
  };
}

const PERIODS = ['monthly', 'annual'] as const;
const PLACES = ['bitbucket', 'atlassian-administration'] as const;

function toNumbers({ paidSeats, billedSeats }: SetupDraft) {
  return {
    ...(paidSeats !== '' && { paidSeats: Number(paidSeats) }),
    ...(billedSeats !== '' && { billedSeats: Number(billedSeats) }),
  };
}

/** `said by Nora Lind on 20 Sep 2026`; who it was may not be known, that nobody said it is. */
export function statedWords(
  stated: Stated<unknown>,
  nameOf: (uuid: string) => string | undefined,
): string {
  const by = stated.statedBy === undefined ? undefined : nameOf(stated.statedBy);
  return `said ${by === undefined ? '' : `by ${by} `}on ${formatDay(stated.statedAt)}`;
}
