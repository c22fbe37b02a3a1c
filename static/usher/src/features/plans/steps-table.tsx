import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { Fragment, useMemo, useState } from 'react';
import { type Plan } from '../../../../../src/domain/plans/plan';
import { type StepExtras } from './step-extras';
import { StepLines } from './step-lines';
import { toSections, type StepSection } from './step-sections';
import './plan-steps.css';

interface StepsTableProps extends StepExtras {
  readonly plan: Plan;
}

/** As many lines as a page draws without being asked. */
const LINES = 120;

/** The steps in their order, under what each part of the work is for. */
export function StepsTable({ plan, outcomeOf, actionsOf }: StepsTableProps) {
  const sections = useMemo(() => toSections(plan), [plan]);
  const [isWhole, setWhole] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const total = sections.reduce((sum, { bundles }) => sum + bundles.length, 0);
  const shown = isWhole ? sections : cutTo(sections, LINES);
  const toggle = (id: string) => {
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  return (
    <>
      <table className="plan-steps" aria-label={t`Steps, in this order`}>
        <thead>
          <tr>
            <th scope="col" className="number">
              <Trans>No</Trans>
            </th>
            <th scope="col">
              <Trans>Step</Trans>
            </th>
            <th scope="col">
              <Trans>Before → after</Trans>
            </th>
            <th scope="col">
              <Trans>Who does it</Trans>
            </th>
            {outcomeOf === undefined ? null : (
              <th scope="col">
                <Trans>Outcome</Trans>
              </th>
            )}
          </tr>
        </thead>
        {shown.map(({ title, bundles }, place) => (
          <tbody key={`${title} ${String(place)}`}>
            <tr className="plan-phase">
              <th scope="rowgroup" colSpan={outcomeOf === undefined ? 4 : 5}>
                {title}
              </th>
            </tr>
            {bundles.map((bundle) => (
              <Fragment key={bundle.first.id}>
                <StepLines
                  {...{ plan, bundle, outcomeOf, actionsOf }}
                  isOpen={opened.has(bundle.first.id)}
                  onToggle={() => {
                    toggle(bundle.first.id);
                  }}
                />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
      {isWhole || total <= LINES ? null : (
        <p className="after-table">
          <Button
            onClick={() => {
              setWhole(true);
            }}
          >
            {t`Show all ${plural(total, { one: '# line', other: '# lines' })}`}
          </Button>
        </p>
      )}
    </>
  );
}

/** The first lines with their headings. */
function cutTo(sections: readonly StepSection[], lines: number): readonly StepSection[] {
  let left = lines;
  return sections.flatMap(({ title, bundles }) => {
    const kept = bundles.slice(0, Math.max(0, left));
    left -= kept.length;
    return kept.length === 0 ? [] : [{ title, bundles: kept }];
  });
}
