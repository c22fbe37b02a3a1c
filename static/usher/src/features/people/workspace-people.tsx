import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { useActivity } from '../activity/use-activity';
import { useBeginDraft } from '../plans/plan-drafts';
import { costOfSeats, monthText, priceDate } from '../seat-line/seats-cost';
import { useBill, useWorkspaceSeats } from '../seat-line/use-workspace-seats';
import { NOTHING_TRIED, toWhatIfText } from '../seats/what-if';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { type SeatQuestions } from './bulk-bar';
import { isSomebody } from './people-filter';
import {
  ACTIVITY_MENU,
  KNOWN_MENU,
  LEVEL_MENU,
  ROLE_MENU,
  SEAT_MENU,
  VIA_MENU,
} from './people-menus';
import { peopleSentence, peopleWithoutRepositories } from './people-sentence';
import { PeopleView } from './people-view';
import { type PersonActivity } from './person-activity';
import { type PersonRow } from './person-row';
import { seatFacet, toPersonSeat } from './person-seat';

const MENUS = [ROLE_MENU, LEVEL_MENU, VIA_MENU, SEAT_MENU, ACTIVITY_MENU, KNOWN_MENU];

/** Everybody in the workspace, with the reason why their seat is billable. */
export function WorkspacePeople({ answers }: { readonly answers: WorkspaceAnswers }) {
  const { facts, repositories, coverage } = answers;
  const rows = useRowsOfMembers(answers);
  const others = rows.filter((row) => !isSomebody(row)).length;
  return (
    <PeopleView
      scope={facts.workspace.slug}
      crumbs={[{ text: facts.workspace.slug, to: { view: 'overview' } }, { text: t`People` }]}
      rows={rows}
      repositories={repositories.length}
      levelHeader={t`Highest level`}
      placeholder={t`Name, or level:write role:owner activity:inactive`}
      sentence={(shown) =>
        repositories.length === 0
          ? peopleWithoutRepositories(shown, isComplete(facts.lists.repositories))
          : peopleSentence(shown)
      }
      menus={MENUS}
      seatQuestions={useSeatQuestions(answers)}
      age={<Age readAt={coverage.readAt} />}
      note={
        <>
          <CoverageNote coverage={coverage} />
          <DeactivatedNote rows={rows} />
          <PlaceLink to={{ view: 'matrix' }}>
            <Trans>Who can write where</Trans>
          </PlaceLink>
          {others === 0 ? null : (
            <PlaceLink to={{ view: 'people', filter: 'kind:other' }}>
              {plural(others, { one: '# account is no person', other: '# accounts are no people' })}
            </PlaceLink>
          )}
        </>
      }
    />
  );
}

function useRowsOfMembers({ index, people, facts }: WorkspaceAnswers): readonly PersonRow[] {
  const { byPerson } = useWorkspaceSeats(index);
  const { members } = useActivity(facts);
  return useMemo(() => {
    const seenOf = new Map<string, PersonActivity>(
      members.map((member) => [member.account.uuid, member]),
    );
    return people.map((row) => {
      const held = byPerson.get(row.uuid);
      const seen = seenOf.get(row.uuid);
      return {
        ...row,
        ...(held && { seat: toPersonSeat(held.seat, held.kind) }),
        ...(seen && { seen }),
      };
    });
  }, [people, byPerson, members]);
}

/** Until a directory is loaded, a deactivated account looks like any other. */
function DeactivatedNote({ rows }: { readonly rows: readonly PersonRow[] }) {
  const isTold = rows.every(({ seat }) => seat?.billable.state !== 'not-known');
  if (isTold) return null;
  return (
    <span>
      <Trans>
        Deactivated accounts <NotKnown />:{' '}
        <PlaceLink to={{ view: 'seats' }}>load the User directory CSV</PlaceLink>
      </Trans>
    </span>
  );
}

function useSeatQuestions({ index }: WorkspaceAnswers): SeatQuestions {
  const { go, place } = useNavigation();
  const begin = useBeginDraft();
  const isPast = place.asOf !== undefined;
  const { count } = useWorkspaceSeats(index);
  const bill = useBill(count);
  return useMemo(
    () => ({
      ...(!isPast && {
        plan: (people: readonly PersonRow[]) => {
          const asked = { people: people.map(({ uuid }) => accountUuid(uuid)) };
          begin({ make: 'offboard', asked });
        },
      }),
      costOf: (people) => {
        if (bill.state !== 'known') return undefined;
        const cost = costOfSeats(people.filter(isMaybeBilled).length, bill.priced);
        return cost.kind === 'a-month'
          ? t`${monthText(cost)} together (${priceDate(cost.pricedOn)})`
          : undefined;
      },
      compare: (people) => {
        const picked = people.flatMap(({ uuid, seat }) => (seat === undefined ? [] : [uuid]));
        const whatIf = toWhatIfText({ ...NOTHING_TRIED, remove: 'picked', picked });
        go({ view: 'seats', whatIf });
      },
    }),
    [go, begin, isPast, bill],
  );
}

function isMaybeBilled({ seat }: PersonRow): boolean {
  return seat !== undefined && seatFacet(seat) !== 'not-billed';
}
