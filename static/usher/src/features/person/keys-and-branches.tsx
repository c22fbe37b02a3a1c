import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { branchesText } from '../../lib/gate-words';
import { formatDay } from '../../lib/dates';
import { originText } from '../repository/setting-words';
import { dutiesSentence, exemptionWay, ruleWord, unreadText } from './duty-words';
import {
  listDuties,
  type AddedKey,
  type Exemption,
  type PersonDuties,
  type PlaceOfDuty,
} from './person-duties';
import '../repository/repository.css';

interface KeysAndBranchesProps {
  readonly index: AccessIndex;
  readonly person: { readonly uuid: string; readonly displayName: string };
}

/** Where somebody stands in branch rules and reviews, and the machine keys they added. */
export function KeysAndBranches({ index, person }: KeysAndBranchesProps) {
  const duties = useMemo(() => listDuties(index, accountUuid(person.uuid)), [index, person.uuid]);
  const { exemptions, reviews, keys, unread, areListsWhole } = duties;
  const sentence = dutiesSentence(person.displayName, duties);
  if (hasNone(duties))
    return (
      <section className="repository-tab">
        <h2 className="sentence">{sentence}</h2>
        <NoDuties repositories={index.facts.repositories.length} />
      </section>
    );
  return (
    <section className="repository-tab">
      <h2 className="sentence">{sentence}</h2>
      {areListsWhole ? null : (
        <p className="section">
          <NotKnown /> <Trans>Not all of them could be read: there may be more.</Trans>
        </p>
      )}
      <Duties
        title={t`On the lists of branch rules`}
        head={[t`Repository`, t`Rule`, t`How`]}
        note={unreadText(unread, 'rules')}
      >
        {exemptions.map((exemption) => (
          <ExemptionRow
            key={`${exemption.repository ?? ''} ${exemption.rule}`}
            exemption={exemption}
          />
        ))}
      </Duties>
      <Duties
        title={t`Default reviewer`}
        head={[t`Repository`, t`Origin`]}
        note={unreadText(unread, 'reviewers')}
      >
        {reviews.map((review) => (
          <tr key={`${review.repository ?? ''} ${review.origin}`}>
            <td>
              <PlaceName place={review} />
            </td>
            <td>{originText(review.origin)}</td>
          </tr>
        ))}
      </Duties>
      <Duties
        title={t`Access keys they added`}
        head={[t`Key`, t`On`, t`Added`]}
        note={unreadText(unread, 'keys')}
      >
        {keys.map((added) => (
          <KeyRow key={`${added.name} ${added.key.id}`} added={added} />
        ))}
      </Duties>
    </section>
  );
}

/** Three lists that were read in full and are empty are told once. */
function hasNone(duties: PersonDuties): boolean {
  const { exemptions, reviews, keys, unread, areListsWhole } = duties;
  const notes = [
    unreadText(unread, 'rules'),
    unreadText(unread, 'reviewers'),
    unreadText(unread, 'keys'),
  ];
  const listed = exemptions.length + reviews.length + keys.length;
  return areListsWhole && listed === 0 && notes.every((note) => note === undefined);
}

function NoDuties({ repositories }: { readonly repositories: number }) {
  return (
    <p className="section sentence">
      {repositories === 0 ? (
        t`All three stand in repositories and projects, and the workspace has no repository. Create one in Bitbucket; the next scan shows who reaches it.`
      ) : (
        <Trans>
          Every rule, reviewer and access key of{' '}
          <PlaceLink to={{ view: 'repositories' }}>
            {plural(repositories, { one: '# repository', other: '# repositories' })}
          </PlaceLink>{' '}
          was read. Open one to see who stands there.
        </Trans>
      )}
    </p>
  );
}

function ExemptionRow({ exemption }: { exemption: Exemption }) {
  return (
    <tr>
      <td>
        <PlaceName place={exemption} tab={{ tab: 'branches', ...branchOf(exemption) }} />
      </td>
      <td>
        <Trans>
          {ruleWord(exemption.kind)} on <bdi>{branchesText(exemption.on)}</bdi>
        </Trans>
      </td>
      <td>{exemptionWay(exemption)}</td>
    </tr>
  );
}

/** A pattern that is a whole name is a branch whose gates can be opened. */
function branchOf({ on }: Exemption): { readonly branch?: string } {
  return /[*\s]/u.test(on) ? {} : { branch: on };
}

function KeyRow({ added }: { added: AddedKey }) {
  const { label, addedOn } = added.key;
  return (
    <tr>
      <td>
        <bdi>{label === '' ? t`without a label` : label}</bdi>
      </td>
      <td>
        <PlaceName place={added} tab={{ tab: 'machines' }} />
      </td>
      <td>{addedOn === undefined ? <NotKnown /> : formatDay(Date.parse(addedOn))}</td>
    </tr>
  );
}

interface PlaceNameProps {
  readonly place: PlaceOfDuty;
  readonly tab?: { readonly tab: string; readonly branch?: string };
}

function PlaceName({ place: { name, repository }, tab }: PlaceNameProps) {
  const text = <bdi>{name}</bdi>;
  if (repository === undefined) return text;
  return <PlaceLink to={{ view: 'repository', id: repository, ...tab }}>{text}</PlaceLink>;
}

interface DutiesProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly note: string | undefined;
  readonly children: readonly ReactNode[];
}

function Duties({ title, head, note, children }: DutiesProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h3>{title}</h3>
      </div>
      {children.length > 0 ? (
        <table className="group-table" aria-label={title}>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      ) : note === undefined ? (
        <p className="subtle">
          <Trans>None.</Trans>
        </p>
      ) : null}
      {note === undefined ? null : (
        <p className="subtle after-table">
          <NotKnown>
            <Trans>not all known</Trans>
          </NotKnown>{' '}
          {note}
        </p>
      )}
    </section>
  );
}
