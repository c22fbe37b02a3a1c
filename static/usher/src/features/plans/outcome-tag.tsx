import { formatCount } from '../../lib/plural';
import { NotKnown } from '../../components/not-known';
import { type StepOutcome } from './step-outcome';

/** What became of a line: said once where all its steps came out alike, else counted. */
export function OutcomeTag({ outcomes }: { readonly outcomes: readonly StepOutcome[] }) {
  const counted = new Map<string, { readonly outcome: StepOutcome; count: number }>();
  for (const outcome of outcomes) {
    const known = counted.get(outcome.words);
    if (known === undefined) counted.set(outcome.words, { outcome, count: 1 });
    else known.count += 1;
  }
  const isOne = outcomes.length === 1;
  return (
    <span className="plan-outcomes">
      {[...counted.values()].map(({ outcome, count }) => (
        <span key={outcome.words}>
          <Tag
            outcome={outcome}
            text={isOne ? outcome.words : `${formatCount(count)} ${outcome.words}`}
          />
          {isOne && outcome.note !== undefined ? <small>{outcome.note}</small> : null}
        </span>
      ))}
    </span>
  );
}

function Tag({ outcome: { look }, text }: { outcome: StepOutcome; text: string }) {
  if (look === 'not-known') return <NotKnown>{text}</NotKnown>;
  return <span className={`plan-outcome plan-outcome-${look}`}>{text}</span>;
}
