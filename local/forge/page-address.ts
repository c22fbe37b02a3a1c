import * as v from 'valibot';

const Place = v.variant('kind', [
  v.strictObject({ kind: v.literal('workspace') }),
  v.strictObject({ kind: v.literal('project'), key: v.string() }),
  v.strictObject({ kind: v.literal('repository'), slug: v.string() }),
]);

/** Which settings page is open, in which installation, and who looks at it. */
export const PageAddress = v.strictObject({
  installation: v.string(),
  place: Place,
  as: v.string(),
  theme: v.picklist(['light', 'dark']),
  /** What else the address asks (`usher=person/…`): for the app to read, the host knows none of it. */
  search: v.exactOptional(v.string()),
});
export type PageAddress = v.InferOutput<typeof PageAddress>;
export type Place = PageAddress['place'];

/** Everything in a query but what the host itself reads; nothing where that is all. */
export function searchOf(query: Readonly<Record<string, string>>): string | undefined {
  const others = Object.entries(query).filter(([name]) => name !== 'as' && name !== 'theme');
  const search = new URLSearchParams(others).toString();
  return search === '' ? undefined : search;
}

/** `/i/known/projects/PAY?as=557058%3Aalice&theme=dark` */
export function pathOf({ installation, place, as, theme }: PageAddress): string {
  const query = new URLSearchParams({ as, ...(theme === 'dark' && { theme }) });
  return `/i/${encodeURIComponent(installation)}/${placePathOf(place)}?${query.toString()}`;
}

function placePathOf(place: Place): string {
  switch (place.kind) {
    case 'workspace':
      return 'workspace';
    case 'project':
      return `projects/${encodeURIComponent(place.key)}`;
    case 'repository':
      return `repositories/${encodeURIComponent(place.slug)}`;
  }
}
