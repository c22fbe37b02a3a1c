import { t } from '@lingui/core/macro';
import { type ReactNode } from 'react';
import './marks.css';

/** The face of unknown: never a zero, a dash or a blank. */
export function NotKnown({
  children = t`not known`,
  title,
}: {
  children?: ReactNode;
  title?: string;
}) {
  return (
    <span className="gap" title={title}>
      {children}
    </span>
  );
}
