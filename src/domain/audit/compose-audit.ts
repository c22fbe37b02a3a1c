import { toAccessTable } from './access-table';
import { type AuditInput, type AuditPlan, type Known } from './audit-input';
import { type AuditTable } from './audit-table';
import { type CompletenessStatement, stateCompleteness } from './completeness';
import { toCompletenessTable, toGapsTable } from './completeness-text';
import { toExemptionsTable, toFindingsDocument, toFindingsTable } from './findings-table';
import { toGrantsTable, toMembersTable } from './groups-table';
import { toPeopleTable } from './people-table';
import { plansOfDay, toPlansTable } from './plans-table';

/** What goes into the archive and onto paper. */
export interface Audit {
  readonly statement: CompletenessStatement;
  readonly tables: readonly AuditTable[];
  readonly findings: ReturnType<typeof toFindingsDocument>;
  readonly plans: Known<readonly AuditPlan[]>;
}

/** The whole audit of one day. Pure: the same input is the same audit. */
export function composeAudit(input: AuditInput): Audit {
  const { index, day, madeAt, reader, snapshotSha256 } = input;
  const { facts } = index;
  const access = toAccessTable(index, input.maxAccessRows);
  const plans = plansOfDay(input.plans, day);
  const statement = stateCompleteness({
    ...{ facts, day, madeAt, reader, snapshotSha256, leftOut: access.leftOut },
  });
  const tables = [
    toPeopleTable(index, input.seats),
    access.table,
    toMembersTable(index),
    toGrantsTable(index),
    toFindingsTable(input.findings, facts),
    toExemptionsTable(input.exemptions, facts),
    toPlansTable(plans),
    toCompletenessTable(statement),
    toGapsTable(statement),
  ];
  return { statement, tables, findings: toFindingsDocument(input.findings, facts), plans };
}
