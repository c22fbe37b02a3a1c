import { type Change, type ChangeCode, type ChangeScope } from '../changes/change';
import { type Changes } from '../changes/list-changes';
import { type AccountUuid } from '../facts/ids';
import { type Names } from '../findings/evidence/names';
import { type DigestLine, type Phrase } from './digest';
import { type DigestPlace } from './digest-place';
import { countText, listText, peoplePhrase, tallyText } from './digest-words';

export interface ToldChanges extends Pick<Changes, 'changes' | 'levels'> {
  /** Of today, and of the day before for what is gone. */
  readonly names: Names;
  /** The day (ISO date) they are counted from. */
  readonly since: string;
}

/** One line for each kind of change there was, the most important first. */
export function listChangeLines(told: ToldChanges): readonly DigestLine[] {
  const of = createChangeLookup(told.changes);
  const places = placesOf(told);
  return [
    ...publicLines(of, told),
    ...adminLines(of, places),
    ...personLines(of('person-joined'), ['joined', places('people')]),
    ...personLines(of('person-left'), ['left', places('people')]),
    ...levelLines(told, places),
    ...tallyLines(of, places),
  ];
}

type Lookup = <Code extends ChangeCode>(code: Code) => readonly Change<Code>[];
type Places = (kind: string) => DigestPlace;

export function createChangeLookup(changes: readonly Change[]): Lookup {
  return <Code extends ChangeCode>(code: Code) =>
    changes.filter((change): change is Change<Code> & Change => change.code === code);
}

function placesOf({ since }: ToldChanges): Places {
  return (kind) => ({ view: 'changes', since, filter: `kind:${kind}` });
}

function publicLines(of: Lookup, { names, since }: ToldChanges): readonly DigestLine[] {
  const scopes = of('made-public').map(({ scope }) => scope);
  const [first] = scopes;
  if (first === undefined) return [];
  const called = scopes.map((scope) =>
    scope.kind === 'project' ? names.project(scope.project) : names.repository(scope.repository),
  );
  const place: DigestPlace =
    scopes.length === 1 && first.kind === 'repository'
      ? { view: 'repository', id: first.repository }
      : { view: 'changes', since, filter: 'kind:visibility' };
  const text = `${scopesText(scopes)} became public${listText(called)}`;
  return [{ text: [text], tone: 'danger', place }];
}

const REPOSITORIES = ['repository', 'repositories'] as const;
/** `1 repository`, `2 projects`, `3 projects and repositories`. */
export function scopesText(scopes: readonly ChangeScope[]): string {
  const kinds = new Set(scopes.map(({ kind }) => kind));
  if (kinds.size > 1) return countText(scopes.length, '', 'projects and repositories');
  return kinds.has('project')
    ? countText(scopes.length, 'project')
    : countText(scopes.length, ...REPOSITORIES);
}

function adminLines(of: Lookup, places: Places): readonly DigestLine[] {
  const people = (is: (before: string, after: string) => boolean) =>
    of('role-changed')
      .filter(({ before, after }) => is(before, after))
      .map(({ person }) => person);
  const made = people((_, after) => after === 'owner');
  const gone = people((before) => before === 'owner');
  const place = places('people');
  const line = (who: readonly AccountUuid[], did: string, tone: DigestLine['tone']) =>
    who.length === 0 ? [] : [{ text: whoPhrase(who, did), tone, place: placeOf(who, place) }];
  return [
    ...line(
      made,
      made.length === 1 ? 'became workspace admin' : 'became workspace admins',
      'warning',
    ),
    ...line(
      gone,
      gone.length === 1 ? 'is no longer workspace admin' : 'are no longer workspace admins',
      'plain',
    ),
  ];
}

function personLines(
  changes: readonly { readonly person: AccountUuid }[],
  [did, place]: readonly [did: string, place: DigestPlace],
): readonly DigestLine[] {
  const who = changes.map(({ person }) => person);
  if (who.length === 0) return [];
  return [{ text: whoPhrase(who, did), tone: 'plain', place: placeOf(who, place) }];
}

/** `Anna joined`, `4 people joined: Anna, …`. */
function whoPhrase(who: readonly AccountUuid[], did: string): Phrase {
  const [first] = who;
  if (who.length === 1 && first !== undefined) return [{ person: first }, ` ${did}`];
  return [`${countText(who.length, 'person', 'people')} ${did}`, ...peoplePhrase(who)];
}

/** One person has a page of their own. */
function placeOf(who: readonly AccountUuid[], place: DigestPlace): DigestPlace {
  const [first] = who;
  return who.length === 1 && first !== undefined ? { view: 'person', id: first } : place;
}

function levelLines({ levels }: ToldChanges, places: Places): readonly DigestLine[] {
  return (['level-raised', 'level-lowered'] as const).flatMap((code) => {
    const moved = levels.filter((level) => level.code === code);
    if (moved.length === 0) return [];
    const people = [...new Set(moved.map(({ person }) => person))];
    const repositories = new Set(moved.flatMap((level) => level.repositories));
    const [kind, did] =
      code === 'level-raised' ? ['gained', 'may do more'] : ['lost', 'may do less'];
    const where = ` in ${countText(repositories.size, ...REPOSITORIES)}`;
    const text: Phrase = [
      `${countText(people.length, 'person', 'people')} ${did}${where}`,
      ...peoplePhrase(people),
    ];
    return [{ text, tone: 'plain' as const, place: places(kind) }];
  });
}

interface Tally {
  readonly what: string;
  readonly kind: string;
  readonly tone?: DigestLine['tone'];
  readonly codes: readonly (readonly [ChangeCode, did: string])[];
}

const TALLIES: readonly Tally[] = [
  {
    what: 'Access keys',
    kind: 'keys',
    tone: 'warning',
    codes: [
      ['access-key-added', 'added'],
      ['access-key-removed', 'removed'],
    ],
  },
  {
    what: 'Branch rules',
    kind: 'branch-rules',
    codes: [
      ['branch-rule-removed', 'removed'],
      ['branch-rule-changed', 'changed'],
      ['branch-rule-added', 'added'],
    ],
  },
  {
    what: 'Repositories',
    kind: 'repositories',
    codes: [
      ['repository-created', 'created'],
      ['repository-deleted', 'deleted'],
      ['repository-renamed', 'renamed'],
      ['repository-moved', 'moved'],
      ['made-private', 'made private'],
    ],
  },
  {
    what: 'Projects',
    kind: 'projects',
    codes: [
      ['project-created', 'created'],
      ['project-deleted', 'deleted'],
      ['project-renamed', 'renamed'],
    ],
  },
  {
    what: 'Groups',
    kind: 'groups',
    codes: [
      ['group-appeared', 'new'],
      ['group-vanished', 'gone'],
      ['group-renamed', 'renamed'],
      ['group-member-joined', 'times somebody joined'],
      ['group-member-left', 'times somebody left'],
    ],
  },
  {
    what: 'Grants',
    kind: 'grants',
    codes: [
      ['grant-added', 'added'],
      ['grant-removed', 'removed'],
      ['grant-raised', 'raised'],
      ['grant-lowered', 'lowered'],
    ],
  },
  {
    what: 'Default reviewers',
    kind: 'reviewers',
    codes: [
      ['default-reviewer-added', 'added'],
      ['default-reviewer-removed', 'removed'],
    ],
  },
  { what: 'Fork policies', kind: 'forks', codes: [['fork-policy-changed', 'changed']] },
];

function tallyLines(of: Lookup, places: Places): readonly DigestLine[] {
  return TALLIES.flatMap(({ what, kind, codes, tone = 'plain' }) => {
    const tally = tallyText(codes.map(([code, did]) => [of(code).length, did]));
    return tally === '' ? [] : [{ text: [`${what}: ${tally}`], tone, place: places(kind) }];
  });
}
