/** The views of the app that a digest points into. */
export const DIGEST_VIEWS = [
  'overview',
  'people',
  'person',
  'repositories',
  'repository',
  'groups',
  'group',
  'seats',
  'findings',
  'changes',
  'digest',
  'settings',
] as const;
export type DigestView = (typeof DIGEST_VIEWS)[number];

/** A link into the app as data: a view, what it is about, and how it is narrowed. */
export interface DigestPlace {
  readonly view: DigestView;
  /** The person, repository or group. */
  readonly id?: string;
  readonly filter?: string;
  readonly sort?: string;
  readonly tab?: string;
  /** The day (ISO date) that changes are counted from. */
  readonly since?: string;
}

/** The name of the query parameter that carries a place to the page the app stands on. */
export const PLACE_PARAMETER = 'usher';

/**
 * `person/%7Buuid%7D?tab=…`: what the app writes after `#/`, too. Bitbucket gives an app no history of its
 * own, but tells it the address of the page: https://jira.atlassian.com/browse/BCLOUD-23012
 */
function toPlaceText({ view, id, ...parameters }: DigestPlace): string {
  const path = id === undefined ? view : `${view}/${encodeURIComponent(id)}`;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== '') query.set(name, value);
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The address of a place in the app, given that of the page it stands on. */
export function toAppAddress(page: string, place: DigestPlace): string {
  const address = new URL(page);
  address.searchParams.set(PLACE_PARAMETER, toPlaceText(place));
  return address.href;
}
