import { useMemo, type RefObject } from 'react';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { countOf, formatCount, listInWords } from '../../lib/plural';
import { LoadDirectoryButton } from '../directory/load-directory-button';
import { type FindingsResult, type UncheckedRule } from './findings-result';
import { toNeedRows, type NeedRow, type NeedStep } from './need-steps';

interface NotCheckedProps {
  readonly result: FindingsResult;
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** What could not be decided: what is missing, the one step that would make it known, and who waits. */
export function NotChecked({ result: { notChecked, rules }, heading }: NotCheckedProps) {
  const needs = useMemo(() => toNeedRows(notChecked), [notChecked]);
  const whole = notChecked.filter(({ partly }) => !partly).length;
  if (needs.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2 ref={heading} tabIndex={-1}>
          Not checked
        </h2>
        <span className="subtle">
          {`${formatCount(whole)} of ${countOf(rules, 'rule')} not at all, ${formatCount(notChecked.length - whole)} only in part`}
        </span>
      </div>
      <table className="plain-table needs-table sentence">
        <thead>
          <tr>
            <th scope="col">Needs</th>
            <th scope="col">Step</th>
            <th scope="col">Rules</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((row) => (
            <tr key={row.need}>
              <td>
                <NotKnown /> {row.what}
                {row.details.length === 0 ? null : (
                  <span className="needs-detail subtle">{listInWords(row.details, 3)}</span>
                )}
              </td>
              <td>
                <Step step={row.step} />
              </td>
              <td>
                <Waiting row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Step({ step }: { readonly step: NeedStep }) {
  switch (step.kind) {
    case 'place':
      return <PlaceLink to={step.to}>{step.text}</PlaceLink>;
    case 'directory':
      return <LoadDirectoryButton text={step.text} />;
    case 'words':
      return <>{step.text}</>;
  }
}

function Waiting({ row: { rules } }: { readonly row: NeedRow }) {
  return (
    <details>
      <summary>{countOf(rules.length, 'rule')}</summary>
      <ul className="rule-list">
        {rules.map((rule) => (
          <li key={rule.id}>
            <RuleLine rule={rule} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function RuleLine({ rule: { id, title, severity, partly } }: { readonly rule: UncheckedRule }) {
  return (
    <>
      <span className="rule-id">{id}</span> {title}{' '}
      <span className="subtle">
        ({severity}
        {partly ? ', checked in part' : ''})
      </span>
    </>
  );
}
