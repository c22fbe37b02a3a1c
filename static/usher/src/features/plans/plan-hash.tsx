import { Trans } from '@lingui/react/macro';
/** The first twelve of sixty-four characters are enough to tell two plans apart by eye. */
const SHOWN = 12;

export function PlanHash({ hash }: { readonly hash: string }) {
  return (
    <span className="plan-hash">
      <span className="subtle">
        <Trans>hash</Trans>
      </span>{' '}
      <code title={hash}>{hash.slice(0, SHOWN).replaceAll(/(.{4})(?=.)/gu, '$1 ')}</code>
    </span>
  );
}
