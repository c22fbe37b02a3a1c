import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FactUsed, type Plan } from '../../../../../src/domain/plans/plan';
import { ShortAge } from '../../components/age';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { gapReason, gapStep } from '../../lib/gap-words';

/** What the plan stands on, with what it could not see; and how one sees that it worked. */
export function FactsSection({ plan: { facts, checks } }: { readonly plan: Plan }) {
  const weak = facts.filter(({ state }) => state !== 'complete');
  const whole = facts.filter(({ state }) => state === 'complete');
  return (
    <>
      {checks.length === 0 ? null : (
        <section className="section" aria-label={t`How one sees that it worked`}>
          <div className="section-head">
            <h2>
              <Trans>How one sees that it worked</Trans>
            </h2>
          </div>
          <ul className="plan-list sentence">
            {checks.map(({ says, by, at }) => (
              <li key={says}>
                <bdi>{says}</bdi>{' '}
                <span className="subtle">
                  {BY[by]}{' '}
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
              ? t`Made from ${plural(facts.length, { one: '# reading', other: '# readings' })}, all of them complete`
              : t`Made from ${plural(facts.length, { one: '# reading', other: '# readings' })}; ${plural(weak.length, { one: '# is', other: '# are' })} not complete`}
          </summary>
          <ul className="plan-list">
            {[...weak, ...whole].slice(0, LISTED).map((fact) => (
              <li key={fact.what}>
                <FactLine fact={fact} />
              </li>
            ))}
          </ul>
          {facts.length > LISTED ? (
            <p className="subtle">{t`The plan file names ${plural(facts.length - LISTED, { one: '# more', other: '# more' })}.`}</p>
          ) : null}
        </details>
      )}
    </>
  );
}

const LISTED = 200;
const BY = { companion: 'usher verify', app: t`Verify on this page`, person: t`you` } as const;

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

const WORDS = { partial: t`not all known`, unread: t`not known` } as const;
