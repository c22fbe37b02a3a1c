import { type AnswerCoverage } from '../../../../../src/contract/access-answers';
import { NotKnown } from '../../components/not-known';
import { VirtualTable } from '../../components/virtual-table';
import { countOf } from '../../lib/plural';
import { type ConfiguredGrant } from './configured-grants';
import { grantsColumns, type GrantsTableOptions } from './grants-columns';

interface GrantsTableProps extends GrantsTableOptions {
  readonly grants: readonly ConfiguredGrant[];
  readonly listKey: string;
  readonly filter: string;
  readonly coverage: AnswerCoverage;
}

/** What stands in Bitbucket, grant by grant. */
export function GrantsTable({ grants, listKey, filter, coverage, ...options }: GrantsTableProps) {
  return (
    <>
      <VirtualTable
        label="Grants"
        columns={grantsColumns(options)}
        rows={grants}
        rowKey={({ key }) => key}
        isCurrent={({ why }) => why !== undefined && why === options.why}
        listKey={listKey}
        empty={<p>{emptyText(filter, coverage)}</p>}
      />
      <p className="list-foot">
        {countOf(grants.length, 'grant')}, as they stand in Bitbucket. What is public needs no
        grant.
        {coverage.state === 'complete' ? null : (
          <>
            {' '}
            <NotKnown>Grants that could not be read are not listed.</NotKnown>
          </>
        )}
      </p>
    </>
  );
}

function emptyText(filter: string, { state }: AnswerCoverage): string {
  if (filter !== '') return `No grant matches “${filter}”.`;
  return state === 'complete'
    ? 'No grant leads here.'
    : 'No grant is known, but not everything could be read.';
}
