import * as fc from 'fast-check';
import { type AccessIndex, createAccessIndex } from '../../../src/domain/access/access-index';
import { type Facts } from '../../../src/domain/facts/facts';
import { explainQuestion } from '../../../src/domain/gates/explain-question';
import { factsAround } from '../../../src/domain/gates/facts-around';
import { checkPlanLimit } from '../../../src/domain/gates/plan-limit';
import { ABILITIES, decide, type Question } from '../../../src/domain/gates/question';
import { withChange } from '../../../src/domain/gates/with-change';
import { PEOPLE, PROJECTS, REPOSITORIES } from '../../builders/arbitrary-facts';
import { withListings } from '../../builders/hidden-facts';
import { arbitraryRuledTruth, arbitrarySeen, arbitrarySetup, BRANCHES } from './arbitrary-rules';
import { MONTHLY } from './gate-scene';

const RUNS = { numRuns: 100 };

const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({
    can: fc.constantFrom(...ABILITIES),
    person: fc.constantFrom(...PEOPLE),
    repository: fc.constantFrom(...REPOSITORIES),
    project: fc.constantFrom(...PROJECTS),
    branch: fc.constantFrom(...BRANCHES),
  })
  .map(({ can, person, repository, project, branch }): Question => {
    if (can === 'create-repository') return { can, person, project };
    if (can === 'push' || can === 'merge') return { can, person, repository, branch };
    return { can, person, repository };
  });

const someQuestions = fc.array(arbitraryQuestion, { minLength: 1, maxLength: 6 });

function isHere({ facts, roster }: AccessIndex, question: Question): boolean {
  if (!roster.positions.has(question.person)) return false;
  return 'project' in question
    ? facts.projects.some(({ uuid }) => uuid === question.project)
    : facts.repositories.some(({ uuid }) => uuid === question.repository);
}

function answerOf(facts: Facts, question: Question) {
  const circumstances = { setup: MONTHLY, planLimit: checkPlanLimit(facts, MONTHLY) };
  return decide(createAccessIndex(facts), question, circumstances).answer;
}

test('every change that is proposed turns the answer around, and nothing less than all of it does', () => {
  fc.assert(
    fc.property(arbitraryRuledTruth, someQuestions, (facts, questions) => {
      const index = createAccessIndex(facts);
      for (const question of questions) {
        const { answer, toGain, toLose } = explainQuestion(index, question, MONTHLY);
        if (answer === 'yes') expect(toGain).toEqual([]);
        if (answer === 'no') expect(toLose).toEqual([]);
        for (const { changes } of toGain)
          expect(answerOf(changes.reduce(withChange, facts), question)).toBe('yes');
        for (const { changes } of toLose) {
          expect(answerOf(changes.reduce(withChange, facts), question)).toBe('no');
          for (const spared of changes) {
            const less = changes.filter((change) => change !== spared).reduce(withChange, facts);
            expect(answerOf(less, question)).not.toBe('no');
          }
        }
      }
    }),
    RUNS,
  );
});

test('where everything was read, a member who cannot is offered a way, and whoever can a way to lose it', () => {
  fc.assert(
    fc.property(arbitraryRuledTruth, someQuestions, (facts, questions) => {
      const index = createAccessIndex(facts);
      for (const question of questions) {
        const { answer, toGain, toLose } = explainQuestion(index, question, MONTHLY);
        const isMember = index.roster.roles.has(question.person);
        if (answer === 'no') expect(toGain.length > 0).toBe(isMember);
        if (answer === 'yes') expect(toLose.length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});

test('the facts around a person give the same answer as all facts', () => {
  fc.assert(
    fc.property(
      arbitrarySeen,
      fc.constantFrom('no listings', 'with admins', 'without admins'),
      someQuestions,
      ({ truth, seen }, listings, questions) => {
        const listed = withListings(truth, listings === 'with admins');
        const facts = {
          ...seen,
          repositories: seen.repositories.map((one, at) => ({
            ...one,
            ...(listings !== 'no listings' && listed.repositories[at] !== undefined
              ? { listing: listed.repositories[at].listing }
              : {}),
          })),
        };
        const index = createAccessIndex(facts);
        for (const question of questions.filter((one) => isHere(index, one))) {
          if ('project' in question && listings !== 'no listings') continue;
          const around = factsAround(index, question);
          expect(answerOf(around, question)).toBe(answerOf(facts, question));
        }
      },
    ),
    RUNS,
  );
});

test('whatever was not seen, changes that are proposed turn around what is there', () => {
  fc.assert(
    fc.property(
      arbitrarySeen,
      arbitrarySetup,
      someQuestions,
      ({ truth, seen }, setup, questions) => {
        const index = createAccessIndex(seen);
        for (const question of questions.filter((one) => isHere(index, one))) {
          const { toGain, toLose } = explainQuestion(index, question, setup);
          for (const { changes } of toGain)
            expect(answerOf(changes.reduce(withChange, truth), question)).toBe('yes');
          for (const { changes } of toLose)
            expect(answerOf(changes.reduce(withChange, truth), question)).toBe('no');
        }
      },
    ),
    RUNS,
  );
});
