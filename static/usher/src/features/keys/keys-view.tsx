import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useDeferredValue, useMemo } from 'react';
import { RULES } from '../findings/translated-rules';
import { Age } from '../../components/age';
import { ExportMenu } from '../../components/export-menu';
import { FilterBar, type FacetMenu } from '../../components/filter-bar';
import { areAllPlacesListed } from '../../../../../src/domain/facts/listed-places';
import { NotKnown } from '../../components/not-known';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { formatCount } from '../../lib/plural';
import { useFindings } from '../findings/use-findings';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { countUnreadKeys, toKeyRows } from './key-rows';
import { toKeysExport } from './keys-export';
import { keysColumns } from './keys-columns';
import { filterKeys, KEY_FACETS } from './keys-filter';
import { keysSentence } from './keys-sentence';
import { NotReadable } from './not-readable';

/** Every key of a machine that could be read, and what no API lists. */
export function KeysView({ answers }: { readonly answers: WorkspaceAnswers }) {
  const { facts, coverage } = answers;
  const { place, amend } = useNavigation();
  const { result } = useFindings();
  const { answer } = useSettings();
  const filter = place.filter ?? '';
  const applied = useDeferredValue(filter);
  const rows = useMemo(() => toKeyRows(facts, result?.open ?? []), [facts, result]);
  const shown = useMemo(() => filterKeys(rows, applied), [rows, applied]);
  const columns = useMemo(() => keysColumns(), []);
  const unread = countUnreadKeys(facts);
  const isWhole = unread === 0 && areAllPlacesListed(facts);
  const all = plural(rows.length, { one: '# key', other: '# keys' });
  const count = filter === '' ? all : t`${formatCount(shown.length)} of ${all}`;
  return (
    <>
      <PageHead
        crumbs={[
          { text: facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Repositories`, to: { view: 'repositories' } },
          { text: t`Keys` },
        ]}
        answer={keysSentence(rows, isWhole)}
        actions={
          <>
            <Age readAt={coverage.readAt} />
            <ExportMenu
              count={shown.length}
              table={() => toKeysExport(shown)}
              nameParts={[facts.workspace.slug, 'keys']}
              canPrint
            />
          </>
        }
        note={
          <>
            <span>
              <Trans>
                Access keys are read-only by design: none of them can push.{' '}
                <PlaceLink to={{ view: 'machine' }}>What does a machine need?</PlaceLink>
              </Trans>
            </span>
            <Unread unread={unread} />
            {result === undefined ? (
              <span role="status">
                <Trans>Checking what was read…</Trans>
              </span>
            ) : null}
          </>
        }
      />
      {rows.length === 0 ? null : (
        <FilterBar
          label={t`Filter keys`}
          placeholder={t`Label, fingerprint, person or repository`}
          filter={filter}
          facets={KEY_FACETS}
          menus={MENUS}
          onChange={(next) => {
            amend({ filter: next });
          }}
          result={count}
        />
      )}
      <VirtualTable
        label={t`Access keys`}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        listKey={`keys ${applied}`}
        empty={
          rows.length === 0 ? <NoKeys isWhole={isWhole} /> : <p>{t`No key matches “${filter}”.`}</p>
        }
      />
      <NotReadable register={answer.state === 'ready' ? answer.value.register.value : undefined} />
    </>
  );
}

function NoKeys({ isWhole }: { readonly isWhole: boolean }) {
  if (!isWhole)
    return (
      <p>
        <Trans>No access key is known, as far as was read.</Trans>
      </p>
    );
  return (
    <p>
      <Trans>
        No repository and no project has one. Before you add one in Bitbucket, see{' '}
        <PlaceLink to={{ view: 'machine' }}>what a machine needs</PlaceLink>.
      </Trans>
    </p>
  );
}

/** Forge may not read keys; the companion can. */
function Unread({ unread }: { readonly unread: number }) {
  if (unread === 0) return null;
  return (
    <span>
      <Trans>
        <NotKnown>not all known</NotKnown>{' '}
        {plural(unread, { one: '# repository or project', other: '# repositories and projects' })}{' '}
        without their keys: an app may not read them. Load what <code>usher scan</code> read.
      </Trans>
    </span>
  );
}

const MENUS: readonly FacetMenu[] = [
  {
    facet: 'found',
    label: t`Found`,
    options: [
      ...RULES.filter(
        ({ category, needs }) => category === 'keys' && needs.includes('access-keys'),
      ).map(({ id, title }) => ({ value: id, text: title })),
      { value: 'nothing', text: t`Nothing` },
    ],
  },
];
