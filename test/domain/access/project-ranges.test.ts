import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { rangeOnProject } from '../../../src/domain/access/explain-access';
import { createProjectRanges } from '../../../src/domain/access/project-ranges';
import { arbitraryTruth } from '../../builders/arbitrary-facts';
import { arbitraryHide, withListings } from '../../builders/hidden-facts';

const seen = fc
  .tuple(arbitraryTruth, fc.boolean(), fc.boolean(), fc.array(arbitraryHide, { maxLength: 4 }))
  .map(([facts, hasListings, showsAdmins, hides]) =>
    hides.reduce((all, hide) => hide(all), hasListings ? withListings(facts, showsAdmins) : facts),
  );

test('everybody together have the levels on a project that they have one by one', () => {
  fc.assert(
    fc.property(seen, (facts) => {
      const index = createAccessIndex(facts);
      for (const project of facts.projects) {
        const rangeOf = createProjectRanges(index, project);
        index.roster.accounts.forEach((_, position) => {
          expect(rangeOf(position)).toEqual(rangeOnProject({ index, position }, project));
        });
      }
    }),
    { numRuns: 500 },
  );
});
