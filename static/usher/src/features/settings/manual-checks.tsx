import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { remedyPlace } from '../../../../../src/domain/findings/remedy-pages';
import { RULES } from '../findings/translated-rules';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { SeverityBadge } from '../../components/severity-badge';
import { formatCount } from '../../lib/plural';
import { useNow } from '../../lib/use-now';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { CheckForm } from './check-form';
import { toCheckRows, type CheckRow } from './check-rows';
import { type Part } from './part';

interface ManualChecksProps {
  readonly part: Part<'manualChecks'>;
  readonly validDays: number;
  readonly answers: WorkspaceAnswers;
}

/** Settings that no API shows: somebody opens them, and says here what they saw. */
export function ManualChecks({ part, validDays, answers }: ManualChecksProps) {
  const now = useNow();
  const { value, version } = part;
  const rows = useMemo(
    () => toCheckRows(RULES, { checks: value, validDays, now }),
    [value, validDays, now],
  );
  const open = rows.filter(({ state }) => state !== 'valid').length;
  return (
    <section className="settings-form" aria-label={t`Manual checks`}>
      <p className="settings-lead">
        {t`${formatCount(open)} of ${plural(rows.length, { one: '# setting', other: '# settings' })} wait for somebody to look.`}{' '}
        <Trans>
          No API shows them: open each in Bitbucket or Atlassian Administration, and say what you
          saw. An answer is valid for {plural(validDays, { one: '# day', other: '# days' })}.
        </Trans>
      </p>
      <ul className="check-list">
        {rows.map((row) => (
          <li key={row.rule.id}>
            <details>
              <summary>
                <SeverityBadge severity={row.rule.severity} />
                <span className="check-title">{row.rule.title}</span>
                <CheckState row={row} />
              </summary>
              <Check row={row} version={version} answers={answers} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckState({ row: { state, words } }: { readonly row: CheckRow }) {
  if (state === 'open') return <NotKnown>{words}</NotKnown>;
  return <span className={state === 'valid' ? 'subtle' : 'check-old'}>{words}</span>;
}

interface CheckProps {
  readonly row: CheckRow;
  readonly version: number;
  readonly answers: WorkspaceAnswers;
}

function Check({ row, version, answers }: CheckProps) {
  const { rule, check } = row;
  const { url, path } = remedyPlace(rule.remedyAt, { kind: 'workspace' }, answers.facts);
  const by = answers.people.find(({ uuid }) => uuid === check?.checkedBy)?.name;
  return (
    <div className="check-body sentence">
      <p>{rule.why}</p>
      <p>{url === undefined ? path : <OutsideLink href={url}>{t`Open ${path}`}</OutsideLink>}</p>
      {check === undefined ? null : (
        <p className="subtle">
          {by === undefined ? null : t`Seen by ${by}.`}{' '}
          {check.note === undefined ? null : t`“${check.note}”`}
        </p>
      )}
      <CheckForm rule={rule} check={check} version={version} />
    </div>
  );
}
