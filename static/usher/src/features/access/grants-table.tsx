import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type AnswerCoverage } from '../../../../../src/contract/access-answers';
import { NotKnown } from '../../components/not-known';
import { VirtualTable } from '../../components/virtual-table';
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
        label={t`Grants`}
        columns={grantsColumns(options)}
        rows={grants}
        rowKey={({ key }) => key}
        isCurrent={({ why }) => why !== undefined && why === options.why}
        listKey={listKey}
        empty={<p>{emptyText(filter, coverage)}</p>}
      />
      {grants.length === 0 && coverage.state === 'complete' ? null : (
        <p className="list-foot">
          <Trans>
            {plural(grants.length, {
              one: '# grant, as it stands in Bitbucket.',
              other: '# grants, as they stand in Bitbucket.',
            })}{' '}
            What is public needs no grant.
            {coverage.state === 'complete' ? null : (
              <>
                {' '}
                <NotKnown>
                  <Trans>Grants that could not be read are not listed.</Trans>
                </NotKnown>
              </>
            )}
          </Trans>
        </p>
      )}
    </>
  );
}

function emptyText(filter: string, { state }: AnswerCoverage): string {
  if (filter !== '') return t`No grant matches “${filter}”.`;
  return state === 'complete'
    ? t`No grant leads here. Grants are given in Bitbucket, on a project or a repository; the next scan shows them.`
    : t`No grant is known, but not everything could be read.`;
}
