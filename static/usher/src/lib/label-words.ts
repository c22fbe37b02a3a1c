import { t } from '@lingui/core/macro';
import { translated } from './i18n';

const LABEL = /^(workspace|project|group) (.+)$/su;

/** `project PAY (Payments)`, as the domain labels an object, in the reader's language; names stay. */
export function labelWords(label: string): string {
  const [, kind, name = ''] = LABEL.exec(label) ?? [];
  if (kind === 'workspace') return t`workspace ${name}`;
  if (kind === 'project') return t`project ${name}`;
  return kind === 'group' ? t`group ${name}` : translated(label);
}
