import * as fc from 'fast-check';
import { type Facts } from '../../src/domain/facts/facts';
import { arbitraryFacts, arbitraryTruth } from './arbitrary-facts';
import { arbitraryHide, withListings } from './hidden-facts';

/** What there is, and what a scan saw of it. */
export const truthAndHidden = fc
  .tuple(arbitraryTruth, fc.boolean(), fc.boolean(), fc.array(arbitraryHide, { maxLength: 6 }))
  .map(([facts, hasListings, showsAdmins, hides]) => {
    const truth = hasListings ? withListings(facts, showsAdmins) : facts;
    return { truth, seen: hides.reduce((less, hide) => hide(less), truth) };
  });

/** What a scan may bring, be it no state that a workspace can be in. */
export const anyFacts = fc.oneof(
  truthAndHidden.map(({ seen }) => seen),
  arbitraryFacts.map(distinctly),
);

/** Bitbucket's ids are unique; the loose generator's are not. */
function distinctly(facts: Facts): Facts {
  const once = <Row extends { readonly uuid: string }>(all: readonly Row[]) => [
    ...new Map(all.map((row) => [row.uuid, row])).values(),
  ];
  return {
    ...facts,
    accounts: once(facts.accounts),
    projects: once(facts.projects),
    repositories: once(facts.repositories),
  };
}
