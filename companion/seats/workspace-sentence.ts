import { type Bill } from '../../src/domain/seats/bill';
import { toBillInput } from '../../src/domain/seats/bill-input';
import { type MoneyRange } from '../../src/domain/seats/money';
import { moneyRangeText } from '../../src/domain/seats/money-text';
import { outcomeText } from '../../src/domain/seats/outcome-words';
import { type PriceBook } from '../../src/domain/seats/price-book';
import { priceBill } from '../../src/domain/seats/price-bill';
import { outcomeOfLeaving } from '../../src/domain/seats/seat-outcome';
import { listSharedPeople } from '../../src/domain/seats/shared-people';
import { type Setup } from '../../src/domain/setup/setup';
import { toCountText } from './seat-row';
import { type StatedWorkspace } from './settings-by-workspace';

/** `studio: 61 members, at most 61 seats; standard, monthly; managed in bitbucket.org; … a month`. */
export function toWorkspaceText(workspace: StatedWorkspace, book: PriceBook): string {
  const { index, count, setup } = workspace;
  const seats = `${toCountText(count.members)} members, ${toCountText(count)} seats${invitedText(count.pendingInvitations.atMost)}`;
  const parts = [seats, planText(setup), managedText(setup), costText(workspace, book)];
  return `${index.facts.workspace.slug}: ${parts.join('; ')}.`;
}

function invitedText(atMost: number | undefined): string {
  if (atMost === undefined) return ', pending invitations not read';
  return atMost === 0 ? '' : ` and 0 to ${String(atMost)} for pending invitations`;
}

function planText({ plan, billingPeriod }: Setup): string {
  if (plan === undefined) return 'plan not told';
  if (plan.value === 'free') return 'free';
  return `${plan.value}, ${billingPeriod?.value ?? 'billing period not told'}`;
}

const PLACES = {
  bitbucket: 'bitbucket.org',
  'atlassian-administration': 'Atlassian Administration',
} as const;

function managedText({ managedIn }: Setup): string {
  return managedIn === undefined
    ? 'where it is managed is not told'
    : `managed in ${PLACES[managedIn.value]}`;
}

const MISSING = {
  plan: 'the plan is not told',
  'billing-period': 'the billing period is not told',
} as const;

/** By the newest list; a year is also told as its twelfth, so that workspaces compare. */
function costText({ setup, count }: StatedWorkspace, book: PriceBook): string {
  const { input, missing = [] } = toBillInput(setup, count);
  if (input === undefined)
    return `what it costs is not known: ${missing.map((one) => MISSING[one]).join(' and ')}`;
  const { newest } = priceBill(input, book);
  const { total } = newest;
  if (total.atMostCents === undefined && total.atLeastCents === 0)
    return `what it costs is not known: ${whyNotPriced(newest)}`;
  const by = `by the prices of ${newest.list.pricedOn}`;
  if (input.billingPeriod === 'monthly') return `${moneyRangeText(total)} a month ${by}`;
  return `${moneyRangeText(total)} a year, about ${moneyRangeText(twelfthOf(total))} a month, ${by}`;
}

function whyNotPriced({ lines }: Bill): string {
  return lines.some(({ assumptions }) => assumptions.includes('price-not-known'))
    ? 'the price book has no such price'
    : 'how many seats were bought is not told';
}

function twelfthOf({ currency, atLeastCents, atMostCents }: MoneyRange): MoneyRange {
  return {
    currency,
    atLeastCents: Math.round(atLeastCents / MONTHS),
    ...(atMostCents !== undefined && { atMostCents: Math.round(atMostCents / MONTHS) }),
  };
}

const MONTHS = 12;

/**
 * Who takes a seat in several workspaces; then, for each of these workspaces, what one of those seats
 * costs there. Workspaces are never summed: each has its own plan, period and perhaps currency.
 */
export function toSharedTexts(
  workspaces: readonly StatedWorkspace[],
  book: PriceBook,
): readonly string[] {
  const { people, doubleSeats } = listSharedPeople(
    workspaces.map(({ index, brought: { directory } }) => ({
      facts: index.facts,
      ...(directory && { directory: directory.value }),
    })),
  );
  const names = people.map(
    ({ displayName, workspaces: slugs }) => `${displayName} (${slugs.join(', ')})`,
  );
  const who = names.length === 0 ? '' : `: ${names.join('; ')}`;
  const more = `${toCountText(doubleSeats)} more ${doubleSeats.atMost === 1 ? 'seat' : 'seats'}`;
  return [
    `members of several workspaces: ${String(people.length)}, which takes ${more} than one for each person${who}`,
    ...workspaces.flatMap((workspace) => {
      const { slug } = workspace.index.facts.workspace;
      const here = people.filter((person) => person.workspaces.includes(slug)).map(toUuid);
      return here.length === 0 ? [] : [toDoubleText(workspace, here, book)];
    }),
  ];
}

function toUuid({ person }: { readonly person: string }): string {
  return person;
}

/** Each of them frees the same: what a seat costs does not depend on whose it is. */
function toDoubleText(
  { index, seats, count, setup }: StatedWorkspace,
  here: readonly string[],
  book: PriceBook,
): string {
  const { slug } = index.facts.workspace;
  const shared = seats.filter(({ person }) => here.includes(person));
  const outcomes = shared.map(({ billable }) =>
    outcomeText(outcomeOfLeaving({ billable, seats: count, setup, book }), (day) => day),
  );
  const who = `${String(shared.length)} of them`;
  return `in ${slug}: ${who}; each alone, if removed there: ${[...new Set(outcomes)].join(', or ')}.`;
}
