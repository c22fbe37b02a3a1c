import { type DirectoryPerson } from '../domain/directory/directory-person';
import { type Facts } from '../domain/facts/facts';
import { countSeats } from '../domain/seats/count-seats';
import { distanceToLimit, type LimitDistance } from '../domain/seats/limit-distance';
import { costOfNewcomer, type NewcomerCost } from '../domain/seats/newcomer';
import { type PriceBook } from '../domain/seats/price-book';
import { type Setup } from '../domain/setup/setup';

/**
 * What the page of a project or a repository says about the bill: never how many members there are, nor
 * who is among them.
 */
export interface SeatImpact {
  /**
   * Whoever is removed here stays a member, and members are billed.
   * https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan
   */
  readonly removal: 'stays-billed';
  /** `hidden`: an admin of the workspace keeps prices to themselves. */
  readonly newcomer: NewcomerCost | { readonly state: 'hidden' };
  readonly limit: LimitDistance;
}

export interface SeatImpactAsked {
  readonly facts: Facts;
  /** Missing while nobody has loaded one: then nobody is known to be active. */
  readonly directory?: readonly DirectoryPerson[] | undefined;
  readonly setup: Setup;
  readonly book: PriceBook;
  readonly mayShowPrices: boolean;
}

export function toSeatImpact(asked: SeatImpactAsked): SeatImpact {
  const { setup, book } = asked;
  const seats = countSeats(asked.facts, asked.directory);
  return {
    removal: 'stays-billed',
    newcomer: asked.mayShowPrices ? costOfNewcomer({ seats, setup, book }) : { state: 'hidden' },
    limit: distanceToLimit(setup, seats),
  };
}
