import { type FactUsed, type Plan } from '../../../../../src/domain/plans/plan';
import { ShortAge } from '../../components/age';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { gapReason, gapStep } from '../../lib/gap-words';
import { countOf } from '../../lib/plural';

/** What the plan stands on, with what it could not see; and how one sees that it worked. */
export function FactsSection({ plan: { facts, checks } }: { readonly plan: Plan }) {
  const weak = facts.filter(({ state }) => state !== 'complete');
  const whole = facts.filter(({ state }) => state === 'complete');
  return (
    <>
      {checks.length === 0 ? null : (
        <section className="section" aria-label="How one sees that it worked">
          <div className="section-head">
            <h2>How one sees that it worked</h2>
          </div>
          <ul className="plan-list sentence">
            {checks.map(({ says, by, at }) => (
              <li key={says}>
                <bdi>{says}</bdi>{' '}
                <span className="subtle">
                  {BY[by]}
                  {at === undefined ? null : <OutsideLink href={at.url}>{at.path}</OutsideLink>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {facts.length === 0 ? null : (
        <details className="plan-details">
          <summary>
            {weak.length === 0
              ? `Made from ${countOf(facts.length, 'reading')}, all of them complete`
              : `Made from ${countOf(facts.length, 'reading')}; ${countOf(weak.length, 'is', 'are')} not complete`}
          </summary>
          <ul className="plan-list">
            {[...weak, ...whole].slice(0, LISTED).map((fact) => (
              <li key={fact.what}>
                <FactLine fact={fact} />
              </li>
            ))}
          </ul>
          {facts.length > LISTED ? (
            <p className="subtle">{`The plan file names ${countOf(facts.length - LISTED, 'more', 'more')}.`}</p>
          ) : null}
        </details>
      )}
    </>
  );
}

const LISTED = 200;
const BY = { companion: 'usher verify ', app: 'Verify on this page ', person: 'you ' } as const;

function FactLine({ fact: { what, state, readAt, gap } }: { readonly fact: FactUsed }) {
  return (
    <>
      <bdi>{what}</bdi> {state === 'complete' ? null : <NotKnown>{WORDS[state]}</NotKnown>}{' '}
      {readAt === undefined ? null : <ShortAge readAt={readAt} />}
      {gap === undefined ? null : (
        <small>
          {gapReason(gap)}. {gapStep(gap)}
        </small>
      )}
    </>
  );
}

const WORDS = { partial: 'not all known', unread: 'not known' } as const;
