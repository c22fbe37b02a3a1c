import * as v from 'valibot';
import { PageAddress, type Place } from '../forge/page-address';

/** Which settings page is open and how; who looks is not the page's to say. */
export const PreviewPage = v.omit(PageAddress, ['installation', 'as']);
export type PreviewPage = v.InferOutput<typeof PreviewPage>;

/** `/projects/PAY?theme=dark`, below the preview's key. */
export function pathOf({ place, theme }: Pick<PreviewPage, 'place' | 'theme'>): string {
  return toPlacePath(place) + (theme === 'dark' ? '?theme=dark' : '');
}

function toPlacePath(place: Place): string {
  switch (place.kind) {
    case 'workspace':
      return '/workspace';
    case 'project':
      return `/projects/${encodeURIComponent(place.key)}`;
    case 'repository':
      return `/repositories/${encodeURIComponent(place.slug)}`;
  }
}
