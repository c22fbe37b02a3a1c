import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type CompletenessStatement } from '../../../../../src/domain/audit/completeness';
import { SIGN_OFF, toStatementHead } from '../../../../../src/domain/audit/completeness-text';
import { AuditCell } from './audit-cell';

/** What was asked, what came, and the line to sign. Its words are those of the archive, in English. */
export function AuditStatement({ statement }: { readonly statement: CompletenessStatement }) {
  return (
    <section className="audit-statement" aria-labelledby="audit-statement">
      <h2 id="audit-statement">
        <Trans>Completeness statement</Trans>
      </h2>
      <dl className="audit-facts">
        {toStatementHead(statement).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <AuditCell text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {statement.leftOut.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="audit-sign" aria-label={t`To sign on paper`}>
        {SIGN_OFF.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </section>
  );
}
