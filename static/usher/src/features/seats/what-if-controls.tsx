import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent, type ReactNode } from 'react';
import { PLANS } from '../../../../../src/domain/setup/setup';
import { type PickablePerson } from '../../components/person-picker';
import { formatCount } from '../../lib/plural';
import { GUARD_WORDS, PERIOD_WORDS, PLAN_WORDS } from './plan-words';
import {
  GUARD_CHOICES,
  isTried,
  MOST_ADDED,
  type GuardChoice,
  type Leaving,
  type WhatIf,
  type WhatIfChange,
} from './what-if';
import { WhatIfPeople } from './what-if-people';

interface WhatIfControlsProps {
  readonly whatIf: WhatIf;
  readonly today: TriedAgainst;
  readonly people: readonly PickablePerson[];
  readonly onTry: (change: WhatIfChange) => void;
  readonly onReset: () => void;
  /** Keeps what is tried beside the next try; missing while there is no room or nothing is tried. */
  readonly onKeep: (() => void) | undefined;
  /** The list of those who would go. */
  readonly children: ReactNode;
}

/** What stays as it is until somebody chooses otherwise. */
export interface TriedAgainst {
  readonly plan: WhatIf['plan'];
  readonly billingPeriod: WhatIf['billingPeriod'];
  readonly guard: GuardChoice;
  readonly withoutAccess: number;
  readonly inactive: number;
  readonly inactiveDays: number;
}

/** One line of menus; what few need waits behind “more”. */
export function WhatIfControls(props: WhatIfControlsProps) {
  const { whatIf, today, onTry, onReset, onKeep, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const hasMore = isOpen || whatIf.remove === 'picked' || whatIf.tokenFor.length > 0;
  return (
    <form
      className="what-if"
      aria-label={t`What if`}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className="what-if-line">
        <span className="subtle">
          <Trans>What if</Trans>
        </span>
        <Menu
          label={t`People who leave`}
          value={whatIf.remove}
          options={leavingOptions(whatIf, today)}
          isSet={whatIf.remove !== 'nobody'}
          onChange={(remove) => {
            onTry({ remove: remove as Leaving });
          }}
        />
        <AddedField value={whatIf.add} onTry={onTry} />
        <PlanChoices {...{ whatIf, today, onTry }} />
        <Button
          appearance="subtle"
          aria-expanded={hasMore}
          isDisabled={hasMore && !isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? t`Less` : t`More`}
        </Button>
        <Button appearance="subtle" isDisabled={!isTried(whatIf)} onClick={onReset}>
          <Trans>Reset</Trans>
        </Button>
        <span className="what-if-actions">
          {onKeep === undefined ? null : (
            <Button onClick={onKeep}>
              <Trans>Keep beside</Trans>
            </Button>
          )}
          {children}
        </span>
      </div>
      {hasMore ? <WhatIfPeople {...props} /> : null}
    </form>
  );
}

const PERIODS = ['monthly', 'annual'] as const;

type PlanChoicesProps = Pick<WhatIfControlsProps, 'whatIf' | 'today' | 'onTry'>;

function PlanChoices({ whatIf, today, onTry }: PlanChoicesProps) {
  return (
    <>
      <Menu
        label={t`Plan`}
        value={whatIf.plan ?? today.plan ?? ''}
        options={PLANS.map((plan) => [plan, PLAN_WORDS[plan]])}
        isSet={whatIf.plan !== undefined}
        onChange={(value) => {
          onTry({ plan: PLANS.find((plan) => plan === value && plan !== today.plan) });
        }}
      />
      <Menu
        label={t`Billing period`}
        value={whatIf.billingPeriod ?? today.billingPeriod ?? ''}
        options={PERIODS.map((period) => [period, PERIOD_WORDS[period]])}
        isSet={whatIf.billingPeriod !== undefined}
        onChange={(value) => {
          const chosen = PERIODS.find((one) => one === value && one !== today.billingPeriod);
          onTry({ billingPeriod: chosen });
        }}
      />
      <Menu
        label={t`Guard Standard`}
        value={whatIf.guard ?? today.guard}
        options={GUARD_CHOICES.map((choice) => [choice, GUARD_WORDS[choice]])}
        isSet={whatIf.guard !== undefined}
        onChange={(value) => {
          onTry({ guard: GUARD_CHOICES.find((one) => one === value && one !== today.guard) });
        }}
      />
    </>
  );
}

function leavingOptions({ picked }: WhatIf, today: TriedAgainst): Options {
  const { withoutAccess, inactive, inactiveDays } = today;
  return [
    ['nobody', t`remove nobody`],
    ['no-access', t`remove ${formatCount(withoutAccess)} without access`],
    [
      'inactive',
      t`remove ${formatCount(inactive)} inactive for ${plural(inactiveDays, { one: '# day', other: '# days' })}`,
    ],
    [
      'picked',
      picked.length === 0
        ? t`remove people I pick`
        : t`remove ${formatCount(picked.length)} picked`,
    ],
  ];
}

type Options = readonly (readonly [value: string, text: string])[];

interface MenuProps {
  readonly label: string;
  readonly value: string;
  readonly options: Options;
  readonly isSet: boolean;
  readonly onChange: (value: string) => void;
}

function Menu({ label, value, options, isSet, onChange }: MenuProps) {
  return (
    <select
      className="filter-menu what-if-menu"
      aria-label={label}
      data-set={isSet ? '' : undefined}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** Numbers as they are typed; an empty field adds nobody. */
function AddedField({
  value,
  onTry,
}: {
  readonly value: number;
  readonly onTry: WhatIfControlsProps['onTry'];
}) {
  return (
    <span className="what-if-add">
      <span aria-hidden="true">
        <Trans>add</Trans>
      </span>
      <Textfield
        type="number"
        inputMode="numeric"
        isCompact
        min={0}
        max={MOST_ADDED}
        value={String(value)}
        aria-label={t`New members`}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          const typed = Number(target.value);
          const isCount = Number.isInteger(typed) && typed >= 0 && typed <= MOST_ADDED;
          if (isCount) onTry({ add: typed });
        }}
      />
    </span>
  );
}
