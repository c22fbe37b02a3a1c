import { t } from '@lingui/core/macro';
import { type PayloadOf } from '../../../../../src/contract/functions';
import { type Setup, type Stated } from '../../../../../src/domain/setup/setup';
import { formatDay } from '../../lib/dates';
import { SETUP_FIELDS, SETUP_NAMES, type SetupControl, type SetupName } from './setup-fields';

/** What stands in the form; an empty text is "not told". */
export type SetupDraft = Readonly<Record<SetupName, string>>;

type SetupPayload = PayloadOf<'saveSetup'>['setup'];

export function toSetupDraft(setup: Setup): SetupDraft {
  const texts = SETUP_NAMES.map((name) => [name, toText(name, setup[name]?.value)] as const);
  return Object.fromEntries(texts) as SetupDraft;
}

interface ReadDraft {
  /** What is left empty is left out: the backend takes it as not told. */
  readonly setup: SetupPayload;
  /** What cannot be taken as it stands, and what to write instead. Then nothing may be saved. */
  readonly problems: ReadonlyMap<SetupName, string>;
}

export function readSetupDraft(draft: SetupDraft): ReadDraft {
  const given = SETUP_NAMES.filter((name) => draft[name].trim() !== '').map(
    (name) => [name, toValue(SETUP_FIELDS[name], draft[name].trim())] as const,
  );
  const wrong = given.filter(([, value]) => value === undefined);
  return {
    // Each value goes by the control of its name, and the backend checks it once more.
    setup: Object.fromEntries(given),
    problems: new Map(wrong.map(([name]) => [name, remedyOf(name)])),
  };
}

type Value = string | number | boolean;

function toText(name: SetupName, value: Value | undefined): string {
  if (value === undefined) return '';
  if (SETUP_FIELDS[name].by !== 'money') return String(value);
  const cents = Number(value);
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** Nothing where the text is not what the control takes. */
function toValue(control: SetupControl, text: string): Value | undefined {
  switch (control.by) {
    case 'choice':
      return control.options.find(([value]) => value === text)?.[0];
    case 'yes-no':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'money':
      return toCents(text);
    case 'date':
      return text;
  }
}

/** Digits are joined, never multiplied: `65.1` is 6510 cents. */
function toCents(text: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(`${whole}${part.padEnd(2, '0')}`);
}

function remedyOf(name: SetupName): string {
  const { label, by } = SETUP_FIELDS[name];
  return `${label} ${REMEDIES[by]}`;
}

const NOT_A_CHOICE = t`is not one of the answers. Choose one of the list.`;
const REMEDIES: Readonly<Record<SetupControl['by'], string>> = {
  choice: NOT_A_CHOICE,
  'yes-no': NOT_A_CHOICE,
  count: t`is not a whole number. Write only digits, like 61.`,
  money: t`is not an amount. Write it like 65 or 65.50, below 100000, without a currency.`,
  date: t`is not a day.`,
};

/** `said by Nora Lind on 20 Sep 2026`; who it was may not be known, that nobody said it is. */
export function statedWords(
  stated: Stated<unknown>,
  nameOf: (uuid: string) => string | undefined,
): string {
  const by = stated.statedBy === undefined ? undefined : nameOf(stated.statedBy);
  const day = formatDay(stated.statedAt);
  return by === undefined ? t`said on ${day}` : t`said by ${by} on ${day}`;
}
