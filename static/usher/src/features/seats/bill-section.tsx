import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { type PricedBill } from '../../../../../src/domain/seats/bill';
import { PictureOrTable } from '../../components/picture-or-table';
import { downloadCsv } from '../../lib/download-csv';
import { useNow } from '../../lib/use-now';
import { formatCount } from '../../lib/plural';
import { toPeopleCsv } from '../people/people-csv';
import { type Priced } from '../seat-line/seats-cost';
import { toPickable } from '../settings/pickable-people';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { estimateWords } from './estimate-words';
import { TriedNotes } from './bill-notes';
import { toBillRows } from './bill-rows';
import { BillPicture } from './bill-picture';
import { BillCellText, BillTable, type BillTitle } from './bill-table';
import { toPeopleRows } from './people-rows';
import { sameUnder } from './same-under';
import { type Tried } from './try-what-if';
import { type SeatsModel } from './use-seats';
import { type WhatIfState } from './use-what-if';
import { type TriedAgainst, WhatIfControls } from './what-if-controls';
import { whatIfWords } from './what-if-words';

interface BillSectionProps {
  readonly answers: WorkspaceAnswers;
  readonly model: SeatsModel;
  readonly bill: PricedBill;
  readonly priced: Priced;
  /** What is tried first, then what is kept beside it. */
  readonly tried: readonly Tried[];
  /** Whether the first of them is the one that the menus show. */
  readonly isTrying: boolean;
  readonly state: WhatIfState;
  /** `1 Dec 2026`; missing where nobody told. */
  readonly nextBill: string | undefined;
}

/** The bill as lines one can check by hand, and what is tried beside it. */
export function BillSection(props: BillSectionProps) {
  const { answers, model, bill, priced, tried, isTrying, state, nextBill } = props;
  const people = useMemo(() => toPickable(answers.people), [answers.people]);
  const now = useNow();
  const [first] = tried;
  const bills = [bill, ...tried.map(({ trial }) => trial.then)];
  const columns = [
    { id: 'today', seats: priced.input.seats, bill: bill.newest },
    ...tried.map(({ trial }, at) => ({
      id: `tried ${at}`,
      seats: trial.input.seats,
      bill: trial.then.newest,
    })),
  ];
  const titles = titlesOf(props);
  const rows = [
    ...toPeopleRows({
      ...{ count: model.count, tried, directory: model.directory, now },
      readAt: answers.coverage.readAt,
    }),
    ...toBillRows(columns, model.setup).map((row) => ({
      ...row,
      // A cell has no name of its own; its column never changes place.
      cells: row.cells.map((cell, at) => <BillCellText key={`${row.id} ${at}`} cell={cell} />),
    })),
  ];
  return (
    <section className="section" aria-label={t`The bill`}>
      <div className="section-head">
        <h2>
          <Trans>The bill, line by line</Trans>
        </h2>
      </div>
      <WhatIfControls
        whatIf={state.whatIf}
        today={toAgainst(model, priced)}
        people={people}
        onTry={state.change}
        onReset={state.reset}
        onKeep={state.keep}
      >
        {isTrying && first !== undefined ? <ExportPeople {...{ answers, tried: first }} /> : null}
      </WhatIfControls>
      <PictureOrTable
        id="bill"
        name={t`The bill`}
        first="table"
        picture={<BillPicture columns={columns} titles={titles.map(({ text }) => text)} />}
        table={<BillTable titles={titles} rows={rows} />}
      />
      {first === undefined ? null : (
        <TriedNotes tried={first} names={model.names} nextBill={nextBill} />
      )}
      <p className="seats-text subtle bill-others">
        {sameUnder(first?.trial.input ?? priced.input, priced.book)}
      </p>
      <Estimates words={estimateWords(bills)} />
    </section>
  );
}

function toAgainst({ groups, settings }: SeatsModel, { input }: Priced): TriedAgainst {
  return {
    plan: input.plan,
    billingPeriod: input.billingPeriod,
    guard: input.guard?.kind ?? 'none',
    withoutAccess: groups.withoutAccess.length,
    inactive: groups.inactive.length,
    inactiveDays: settings?.thresholds.value.inactiveDays ?? 0,
  };
}

function titlesOf({ tried, isTrying, state }: BillSectionProps): readonly BillTitle[] {
  return [
    { id: 'today', text: t`Today` },
    ...tried.map(({ whatIf, leaving }, at): BillTitle => {
      const kept = isTrying ? at - 1 : at;
      const words = whatIfWords(whatIf, leaving.length);
      if (kept < 0) return { id: 'tried', text: t`What-if` };
      return {
        id: `kept ${kept}`,
        text: t`Kept ${formatCount(kept + 1)}`,
        note: (
          <>
            {words}{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                state.drop(kept);
              }}
            >
              <Trans>
                Remove<span className="visually-hidden"> what is kept: {words}</span>
              </Trans>
            </button>
          </>
        ),
      };
    }),
  ];
}

interface ExportPeopleProps {
  readonly answers: WorkspaceAnswers;
  readonly tried: Tried;
}

/** Who would go, as a list to work from: no API removes anybody. */
function ExportPeople({ answers: { people, facts }, tried: { leaving } }: ExportPeopleProps) {
  if (leaving.length === 0) return null;
  const gone = new Set(leaving);
  return (
    <Button
      appearance="primary"
      onClick={() => {
        const rows = people.filter(({ uuid }) => gone.has(uuid));
        void downloadCsv(toPeopleCsv(rows), [facts.workspace.slug, 'leaving']);
      }}
    >
      {t`Export the ${formatCount(leaving.length)}`}
    </Button>
  );
}

function Estimates({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <details className="bill-estimates">
      <summary>
        <Trans>What is estimated</Trans>
      </summary>
      <ul className="bill-notes">
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
