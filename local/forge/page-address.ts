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
});
export type PageAddress = v.InferOutput<typeof PageAddress>;
export type Place = PageAddress['place'];

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
