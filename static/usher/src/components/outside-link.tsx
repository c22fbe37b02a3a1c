import { router } from '@forge/bridge';
import { type MouseEvent, type ReactNode } from 'react';

interface OutsideLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link out of the frame. The sandbox blocks windows of our own, so the host opens it. */
export function OutsideLink({ href, children }: OutsideLinkProps) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    void router.open(href);
  };
  return (
    <a href={href} onClick={follow} rel="noreferrer">
      {children}
    </a>
  );
}
