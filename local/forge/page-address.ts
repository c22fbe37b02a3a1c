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
  /** The language of whoever looks, as their account has it: `de-DE`; missing = `en-US`. */
  locale: v.exactOptional(v.string()),
  /** What else the address asks (`usher=person/…`): for the app to read, the host knows none of it. */
  search: v.exactOptional(v.string()),
});
export type PageAddress = v.InferOutput<typeof PageAddress>;
export type Place = PageAddress['place'];

const OWN: ReadonlySet<string> = new Set(['as', 'theme', 'locale']);

/** Everything in a query but what the host itself reads; nothing where that is all. */
export function searchOf(query: Readonly<Record<string, string>>): string | undefined {
  const others = Object.entries(query).filter(([name]) => !OWN.has(name));
  const search = new URLSearchParams(others).toString();
  return search === '' ? undefined : search;
}

/** `/i/known/projects/PAY?as=557058%3Aalice&theme=dark` */
export function pathOf({ installation, place, as, theme, locale }: PageAddress): string {
  const query = new URLSearchParams({
    as,
    ...(theme === 'dark' && { theme }),
    ...(locale !== undefined && { locale }),
  });
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
