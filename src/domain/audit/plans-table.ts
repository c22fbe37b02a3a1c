import { type AuditTable, toTimeText } from './audit-table';
import { type AuditPlan, type Known } from './audit-input';

const DAY_MS = 86_400_000;

/** Plans that were there on the day (UTC), oldest first. */
export function plansOfDay(
  plans: Known<readonly AuditPlan[]>,
  day: string,
): Known<readonly AuditPlan[]> {
  if (plans.state === 'not-known') return plans;
  const end = Date.parse(day) + DAY_MS;
  const made = plans.value.filter(({ plan }) => plan.madeAt < end);
  return { state: 'known', value: made.sort((a, b) => a.plan.madeAt - b.plan.madeAt) };
}

/** A row for each step of each plan, with what became of it. */
export function toPlansTable(plans: Known<readonly AuditPlan[]>): AuditTable {
  const known = plans.state === 'known' ? plans.value : [];
  return {
    name: 'plans',
    title: 'Plans with results',
    header: [
      ...['plan', 'kind', 'hash', 'made at', 'made by', 'outcome', 'began at', 'undone at'],
      ...['step', 'what', 'by', 'became', 'at', 'note'],
    ],
    rows: known.flatMap(toRows),
    notKnown: [
      ...(plans.state === 'known' ? [] : [plans.why]),
      ...known.flatMap(({ plan, result }) =>
        result.state === 'known' ? [] : [`${plan.title}: ${result.why}`],
      ),
    ],
  };
}

function toRows({ plan, result }: AuditPlan): readonly (readonly string[])[] {
  const { title, kind, hash, madeAt, madeBy, names } = plan;
  const by = madeBy === undefined ? 'not known' : (names[madeBy] ?? madeBy);
  const head = [title, kind, hash, toTimeText(madeAt), by, ...toOutcome(result)];
  if (plan.steps.length === 0) return [[...head, '', 'no steps', '', '', '', '']];
  return plan.steps.map((step) => [
    ...[...head, step.id, step.says, step.by],
    ...toLastEntry(result, step.id),
  ]);
}

function toOutcome(result: AuditPlan['result']): readonly string[] {
  if (result.state === 'not-known') return ['not known', 'not known', 'not known'];
  if (result.value === 'not-carried-out') return ['not carried out by the command', '', ''];
  const { outcome, startedAt, undoneAt } = result.value;
  return [outcome, toTimeText(startedAt), undoneAt === undefined ? '' : toTimeText(undoneAt)];
}

function toLastEntry(result: AuditPlan['result'], step: string): readonly string[] {
  if (result.state === 'not-known') return ['not known', '', ''];
  if (result.value === 'not-carried-out') return ['not carried out by the command', '', ''];
  const entry = result.value.entries.filter((one) => one.step === step).at(-1);
  if (entry === undefined) return ['nothing written down', '', ''];
  const became = entry.isUndo === true ? `taken back: ${entry.state}` : entry.state;
  return [became, toTimeText(entry.at), entry.note ?? ''];
}
