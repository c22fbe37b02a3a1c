import { type AccountSet, addAccount, addAll, createAccountSet, hasAccount } from './account-set';
import { type Grants } from './grants';

/** Who holds at least rank 1, 2, 3, … on one scope; plane 0 is rank 1. */
export type Planes = readonly AccountSet[];

export function createPlanes(ranks: number, accounts: number): Planes {
  return Array.from({ length: ranks }, () => createAccountSet(accounts));
}

export function clear(planes: Planes): void {
  for (const plane of planes) plane.fill(0);
}

export function addSet(planes: Planes, rank: number, set: AccountSet): void {
  const plane = planes[rank - 1];
  if (plane !== undefined) addAll(plane, set);
}

export function addGrants(planes: Planes, grants: Grants): void {
  for (const { group, rank } of grants.ofGroups) addSet(planes, rank, group.members);
  for (const { position, rank } of grants.ofPeople) addTo(planes, rank, position);
}

/** The same where planes are cumulated already, and stay so: cheaper where grants are few. */
export function addGrantsBelow(planes: Planes, grants: Grants): void {
  for (const { group, rank } of grants.ofGroups)
    for (let below = rank; below > 0; below--) addSet(planes, below, group.members);
  for (const { position, rank } of grants.ofPeople)
    for (let below = rank; below > 0; below--) addTo(planes, below, position);
}

function addTo(planes: Planes, rank: number, position: number): void {
  const plane = planes[rank - 1];
  if (plane !== undefined) addAccount(plane, position);
}

export function addPlanes(target: Planes, source: Planes): void {
  source.forEach((plane, at) => {
    addSet(target, at + 1, plane);
  });
}

/** Whoever holds a rank holds every lower one. */
export function cumulate(planes: Planes): void {
  for (let at = planes.length - 2; at >= 0; at--) {
    const higher = planes[at + 1];
    if (higher !== undefined) addSet(planes, at + 1, higher);
  }
}

/** 0 = none. The planes must be cumulated. */
export function rankIn(planes: Planes, position: number): number {
  let rank = 0;
  for (const plane of planes) if (hasAccount(plane, position)) rank++;
  return rank;
}
