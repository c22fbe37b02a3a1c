import { type AnswerCoverage } from '../../../../src/contract/access-answers';
import { coverageSentence } from '../lib/coverage-words';
import { gapReason, gapStep } from '../lib/gap-words';
import { NotKnown } from './not-known';
import './coverage-note.css';

/** How far an answer can be trusted, beside the answer; what is missing opens in place. */
export function CoverageNote({ coverage }: { coverage: AnswerCoverage }) {
  const sentence = coverageSentence(coverage);
  if (coverage.gaps.length === 0) return <span>{sentence}</span>;
  return (
    <details className="coverage">
      <summary>{sentence}</summary>
      <ul className="coverage-gaps">
        {coverage.gaps.map(({ what, gap }) => (
          <li key={`${what} ${gap.reason}`}>
            <NotKnown />
            <span>{what}</span>
            <span className="subtle">
              {gapReason(gap)}. {gapStep(gap)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
