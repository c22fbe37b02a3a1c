import { type Severity } from '../../../../src/domain/findings/rule';
import { translated } from '../lib/i18n';
import './severity-badge.css';

/** How much a finding matters; colour only for what needs a decision, and the word always. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  return <span className={`severity severity-${severity}`}>{translated(severity)}</span>;
}
