import { PLACE_PARAMETER } from '../../../../src/domain/digest/digest-place';

export const VIEWS = [
  'overview',
  'people',
  'person',
  'repositories',
  'repository',
  'matrix',
  'groups',
  'group',
  'seats',
  'activity',
  'findings',
  'changes',
  'digest',
  'plans',
  'plan',
  'keys',
  'machine',
  'audit',
  'settings',
] as const;
export type View = (typeof VIEWS)[number];

/** Where the reader is inside the frame: enough to come back to exactly the same view. */
export interface Place {
  readonly view: View;
  /** The person, group, repository or plan the view is about. */
  readonly id?: string;
  /** What stands in the filter box. */
  readonly filter?: string;
  /** Column to sort by; a leading minus means descending. */
  readonly sort?: string;
  /** Whose (or which repository's) paths the why panel shows. */
  readonly why?: string;
  /** Which of the view's tabs. */
  readonly tab?: string;
  /** The branch whose gates are shown. */
  readonly branch?: string;
  /** The kept day (ISO date) that is shown instead of today. */
  readonly asOf?: string;
  /** The kept day that changes are counted from. */
  readonly since?: string;
  /** What is tried: beside today's bill, or of what a machine needs. */
  readonly whatIf?: string;
  /** What was tried before and stays beside it. */
  readonly compare?: string;
  /** The other way to show the same facts: grants instead of what wins, a table instead of a picture. */
  readonly mode?: string;
  /** How near a picture is looked at. */
  readonly zoom?: string;
  /** What the cursor of a picture stands on. */
  readonly at?: string;
  /** Which row and column of a picture come first. */
  readonly from?: string;
}

const PARAMETERS = [
  'filter',
  'sort',
  'why',
  'tab',
  'branch',
  'asOf',
  'since',
  'whatIf',
  'compare',
  'mode',
  'zoom',
  'at',
  'from',
] as const;

/** `#/person/%7Buuid%7D?why=…`. Bitbucket has no history of its own for apps, so the frame's is used. */
export function toHash(place: Place): string {
  const path = [place.view, ...(place.id === undefined ? [] : [encodeURIComponent(place.id)])];
  const query = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = place[name];
    if (value !== undefined && value !== '') query.set(name, value);
  }
  const search = query.toString();
  return `#/${path.join('/')}${search === '' ? '' : `?${search}`}`;
}

/** The place a hash names; `undefined` for anything that is not one of ours. */
export function parseHash(hash: string): Place | undefined {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name = '', id = ''] = path.split('/');
  const view = VIEWS.find((one) => one === name);
  const known = decoded(id);
  if (view === undefined || known === undefined) return undefined;
  if (needsId(view) && known === '') return undefined;
  const query = new URLSearchParams(search);
  const parameters = PARAMETERS.flatMap((key) => {
    const value = query.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  return {
    view,
    ...(known === '' ? {} : { id: known }),
    ...Object.fromEntries(parameters),
  };
}

/**
 * The place that a link from a mail asks for, out of the address of Bitbucket's page around this frame.
 * @param location missing where the host does not tell
 */
export function parseLocation(location: string | undefined): Place | undefined {
  if (location === undefined || !URL.canParse(location)) return undefined;
  const asked = new URL(location).searchParams.get(PLACE_PARAMETER);
  return asked === null ? undefined : parseHash(`#/${asked}`);
}

/**
 * The other way round: the address of Bitbucket's page that opens this place, for somebody else to follow.
 * @param location missing where the host does not tell
 */
export function toLocation(location: string | undefined, place: Place): string | undefined {
  if (location === undefined || !URL.canParse(location)) return undefined;
  const address = new URL(location);
  address.searchParams.set(PLACE_PARAMETER, toHash(place).replace(/^#\//, ''));
  return address.href;
}

/** `undefined` for what no `encodeURIComponent` has written. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const NEEDS_ID: readonly View[] = ['person', 'repository', 'group', 'plan'];

function needsId(view: View): boolean {
  return NEEDS_ID.includes(view);
}
