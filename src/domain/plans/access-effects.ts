import { type AccessIndex } from '../access/access-index';
import { type PlacedPair } from '../changes/class-pairs';
import { type AccountUuid } from '../facts/ids';
import { type Action } from './action';
import { changedLevel, type ChangedLevel } from './changed-level';
import { createHoldings, createHoldingsAfter } from './holdings';
import { type AccessEffect } from './plan';
import { type PlannedStanding } from './planned-standing';
import { type Reach } from './step-reach';

/** The facts before and after all steps, and what the steps make of people. */
export interface PlannedFacts {
  readonly before: AccessIndex;
  readonly after: AccessIndex;
  readonly actions: readonly Action[];
  readonly planned: PlannedStanding;
}

/**
 * Everybody whose level changes, or may, with the repositories on which it changes alike, in the order of the
 * facts. Repositories with the same grants before and after are looked at once.
 */
export function listAccessEffects(facts: PlannedFacts, reach: Reach): readonly AccessEffect[] {
  const { before } = facts;
  const rowOf = (person: AccountUuid) => before.roster.positions.get(person) ?? Infinity;
  const people = [...reach].sort(([one], [other]) => rowOf(one) - rowOf(other));
  return people.flatMap(([person, pairs]) => effectsOn(facts, person, pairs));
}

interface Growing extends ChangedLevel {
  readonly places: number[];
}

function effectsOn(
  { before, after, planned }: PlannedFacts,
  person: AccountUuid,
  pairs: ReadonlySet<PlacedPair>,
): readonly AccessEffect[] {
  const position = before.roster.positions.get(person);
  // Whom no facts name holds nothing before, and what they come to hold nobody can tell.
  if (position === undefined) return [];
  const holder = { person, before, after, planned };
  const [heldBefore, heldAfter] = [createHoldings(holder), createHoldingsAfter(holder)];
  const isLeaving = planned.role(person) === 'none';
  const asked = { index: before, position, isLeaving, groups: planned.moves(person) };
  const found = new Map<string, Growing>();
  for (const pair of pairs) {
    const held = { before: heldBefore(pair.before), after: heldAfter(pair.after) };
    const change = changedLevel(asked, pair, held);
    if (change === undefined) continue;
    const key = keyOf(change);
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...change, places: [...pair.places] });
    else for (const place of pair.places) known.places.push(place);
  }
  return [...found.values()].map((change) => toEffect(after, person, change));
}

function keyOf({ before, after }: ChangedLevel): string {
  return `${before.level} ${before.atMost} ${after.level} ${after.atMost}`;
}

function toEffect(
  { facts }: AccessIndex,
  person: AccountUuid,
  { before, after, places }: Growing,
): AccessEffect {
  const inOrder = places.sort((one, other) => one - other);
  const repositories = inOrder.flatMap((place) => facts.repositories[place]?.uuid ?? []);
  return { person, before, after, repositories };
}
