import { createContext, useContext } from 'react';
import { PlaceLink } from './place-link';

/** Whether groups have pages here: only the page of the workspace knows more of them than a name. */
export const GroupPagesContext = createContext(false);

/** A group by name; a link where it has a page. */
export function GroupName({ slug, name }: { readonly slug: string; readonly name: string }) {
  const hasPages = useContext(GroupPagesContext);
  const text = <bdi>{name}</bdi>;
  return hasPages ? <PlaceLink to={{ view: 'group', id: slug }}>{text}</PlaceLink> : text;
}
