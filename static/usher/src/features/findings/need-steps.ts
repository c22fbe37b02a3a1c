import { t } from '@lingui/core/macro';
import { NEED_WORDS } from '../../../../../src/domain/findings/need-words';
import { type Missing, type Need } from '../../../../../src/domain/findings/rule';
import { type Place } from '../../lib/place';
import { type UncheckedRule } from './findings-result';
import { translated } from '../../lib/i18n';

/** One thing that is missing, with everything that waits for it. */
export interface NeedRow {
  readonly need: Need;
  /** `the plan of the workspace`. */
  readonly what: string;
  /** How far it is missing, where that is known: `12 of 300 repositories`. */
  readonly details: readonly string[];
  readonly step: NeedStep;
  readonly rules: readonly UncheckedRule[];
}

/** What the reader can do about it: go somewhere, choose a file, or only read how. */
export type NeedStep =
  | { readonly kind: 'place'; readonly text: string; readonly to: Place }
  | { readonly kind: 'directory'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string };

const SETUP: NeedStep = {
  kind: 'place',
  text: t`Say it under Settings`,
  to: { view: 'settings', tab: 'setup' },
};
const READ_WORK: NeedStep = {
  kind: 'place',
  text: t`Read them with every scan`,
  to: { view: 'activity' },
};
const DIRECTORY: NeedStep = { kind: 'directory', text: t`Load the User directory` };

const STEPS: Readonly<Partial<Record<Need, NeedStep>>> = {
  plan: { ...SETUP, text: t`Choose the plan` },
  'billing-period': { ...SETUP, text: t`Choose the billing period` },
  'paid-seats': SETUP,
  'billed-seats': SETUP,
  'managed-in': SETUP,
  'company-domains': {
    kind: 'place',
    text: t`Write down the domains`,
    to: { view: 'settings', tab: 'thresholds' },
  },
  'identity-groups': {
    kind: 'place',
    text: t`Map the groups`,
    to: { view: 'settings', tab: 'sync' },
  },
  activity: READ_WORK,
  commits: READ_WORK,
  'pull-requests': READ_WORK,
  directory: DIRECTORY,
  leavers: {
    kind: 'words',
    text: t`Give the list to the usher command, in its file of settings.`,
  },
  'last-active': DIRECTORY,
  'two-step-verification': DIRECTORY,
  register: {
    kind: 'place',
    text: t`Add an entry to the register`,
    to: { view: 'settings', tab: 'register' },
  },
  'manual-check': {
    kind: 'place',
    text: t`Answer the check`,
    to: { view: 'settings', tab: 'checks' },
  },
};

/** What most rules wait for comes first. */
export function toNeedRows(rules: readonly UncheckedRule[]): readonly NeedRow[] {
  const waiting = new Map<Need, { rules: Set<UncheckedRule>; details: Set<string> }>();
  for (const rule of rules)
    for (const missing of rule.missing) {
      const found = waiting.get(missing.need) ?? { rules: new Set(), details: new Set() };
      waiting.set(missing.need, found);
      found.rules.add(rule);
      for (const detail of detailsOf(missing)) found.details.add(detail);
    }
  return [...waiting]
    .map(([need, found]) => ({
      need,
      what: translated(NEED_WORDS[need].what),
      details: [...found.details],
      step: STEPS[need] ?? ({ kind: 'words', text: translated(NEED_WORDS[need].how) } as const),
      rules: [...found.rules],
    }))
    .sort((a, b) => b.rules.length - a.rules.length);
}

function detailsOf({ detail }: Missing): readonly string[] {
  return detail === undefined ? [] : [detail];
}
