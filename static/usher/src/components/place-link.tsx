import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { useNavigation } from '../lib/navigation';
import { toHash, type Place } from '../lib/place';
import { useOnPaper } from './on-paper';

interface PlaceLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly to: Place;
  readonly children: ReactNode;
}

/** A link to another view of this frame; on paper its words. */
export function PlaceLink(props: PlaceLinkProps) {
  return useOnPaper() ? props.children : <LiveLink {...props} />;
}

function LiveLink({ to, children, ...rest }: PlaceLinkProps) {
  const { go } = useNavigation();
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={toHash(to)} onClick={follow}>
      {children}
    </a>
  );
}
