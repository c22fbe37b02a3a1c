import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type RuleHead } from './findings-result';
import { translated } from '../../lib/i18n';

/** Checked in full, nothing found; for whoever wants to know what was asked. */
export function CleanRules({ clean }: { readonly clean: readonly RuleHead[] }) {
  if (clean.length === 0) return null;
  return (
    <details className="section clean-rules">
      <summary>
        <Trans>
          {plural(clean.length, { one: '# rule', other: '# rules' })} checked in full, nothing found
        </Trans>
      </summary>
      <ul className="rule-list">
        {clean.map(({ id, title, severity, why }) => (
          <li key={id}>
            <span className="rule-id">{id}</span> {title}{' '}
            <span className="subtle">({translated(severity)})</span>
            <span className="rule-why subtle">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
