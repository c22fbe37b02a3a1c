import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { INV_03 } from '../../../../../src/domain/findings/rules/invitations/everybody-may-invite';
import { type SettingsView } from '../../../../../src/contract/settings';
import { remedyPlace } from '../../../../../src/domain/findings/remedy-pages';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { useNow } from '../../lib/use-now';
import { CheckForm } from '../settings/check-form';
import { type CheckRow, toCheckRows } from '../settings/check-rows';

interface WhoMayInviteProps {
  readonly facts: Facts;
  /** Missing while they are not known. */
  readonly settings: SettingsView | undefined;
}

/** One invitation can stop all pushes, and no API tells who may send one: somebody looks, and says so here. */
export function WhoMayInvite({ facts, settings }: WhoMayInviteProps) {
  const now = useNow();
  if (settings === undefined) return <NotKnown />;
  const { manualChecks, thresholds } = settings;
  const validDays = thresholds.value.manualCheckValidDays;
  const [row] = toCheckRows([INV_03], { checks: manualChecks.value, validDays, now });
  if (row === undefined) return <NotKnown />;
  return (
    <>
      <Answer row={row} />{' '}
      <details className="who-may-invite">
        <summary>{row.state === 'open' ? t`Look and say what you saw` : t`Look again`}</summary>
        <p>
          <LookAt facts={facts} />
        </p>
        <CheckForm rule={row.rule} check={row.check} version={manualChecks.version} />
      </details>
    </>
  );
}

function Answer({ row: { check, state, words } }: { readonly row: CheckRow }) {
  if (check === undefined)
    return (
      <NotKnown>
        <Trans>not known: {words}</Trans>
      </NotKnown>
    );
  const who =
    check.answer === 'as-described'
      ? t`every admin of a repository or project`
      : t`only workspace admins, or only into allowed domains`;
  return (
    <>
      {who} (<span className={state === 'valid' ? 'subtle' : 'check-old'}>{words}</span>)
    </>
  );
}

function LookAt({ facts }: { readonly facts: Facts }) {
  const { url, path } = remedyPlace(INV_03.remedyAt, { kind: 'workspace' }, facts);
  return url === undefined ? path : <OutsideLink href={url}>{t`Open ${path}`}</OutsideLink>;
}
