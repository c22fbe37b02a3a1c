import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, type RefObject } from 'react';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { listInWords } from '../../lib/plural';
import { LoadDirectoryButton } from '../directory/load-directory-button';
import { type FindingsResult, type UncheckedRule } from './findings-result';
import { notCheckedText } from './not-checked-text';
import { toNeedRows, type NeedRow, type NeedStep } from './need-steps';
import { translated } from '../../lib/i18n';

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
          <Trans>Not checked</Trans>
        </h2>
        <span className="subtle">
          {notCheckedText({ whole, partly: notChecked.length - whole, rules })}
        </span>
      </div>
      <table className="plain-table needs-table sentence">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Needs</Trans>
            </th>
            <th scope="col">
              <Trans>Step</Trans>
            </th>
            <th scope="col">
              <Trans>Rules</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {needs.map((row) => (
            <tr key={row.need}>
              <td>
                <NotKnown /> {row.what}
                {row.details.length === 0 ? null : (
                  <span className="needs-detail subtle" lang="en">
                    {listInWords(row.details, 3)}
                  </span>
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
      <summary>{plural(rules.length, { one: '# rule', other: '# rules' })}</summary>
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
  const weight = translated(severity);
  return (
    <>
      <span className="rule-id">{id}</span> {title}{' '}
      <span className="subtle">{partly ? t`(${weight}, checked in part)` : `(${weight})`}</span>
    </>
  );
}
