import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { PageHead } from '../../components/page-head';
import { Loading, StateView } from '../../components/state-view';
import { printPage } from '../../lib/printing';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { AuditDay } from './audit-day';
import { AuditStatement } from './audit-statement';
import { AuditTables } from './audit-tables';
import { auditSentence } from './audit-sentence';
import { downloadPack } from './download-pack';
import { type MadeAudit } from './make-audit';
import { useAudit } from './use-audit';
import './audit.css';

interface AuditPageProps {
  readonly view: Pick<WorkspaceView, 'days'>;
  readonly answers: WorkspaceAnswers;
}

/** What an auditor gets of one day: how complete it is first, then the archive and the paper. */
export function AuditPage({ view, answers }: AuditPageProps) {
  const audit = useAudit(answers);
  const { slug } = answers.facts.workspace;
  return (
    <>
      <PageHead
        crumbs={[
          { text: slug, to: { view: 'overview' } },
          { text: t`Settings`, to: { view: 'settings', tab: 'scans' } },
          { text: t`Auditor pack` },
        ]}
        answer={audit.state === 'ready' ? auditSentence(audit.made.audit) : t`Auditor pack`}
        note={
          <Trans>
            People, access with paths, findings, exemptions and plans of one day, with a statement
            of what was read and what was not. It holds personal data: give it only to who needs it.
          </Trans>
        }
        actions={audit.state === 'ready' ? <Take made={audit.made} /> : undefined}
      />
      <AuditDay days={view.days} />
      {audit.state === 'making' ? (
        <Loading what={t`Putting the pack together`} />
      ) : audit.state === 'failed' ? (
        <StateView answer={t`The pack could not be put together.`}>
          <p>
            <Trans>Nothing was saved. Load the page again, or choose another day.</Trans>
          </p>
        </StateView>
      ) : (
        <>
          <AuditStatement statement={audit.made.audit.statement} />
          <AuditTables tables={audit.made.audit.tables} />
        </>
      )}
    </>
  );
}

function Take({ made }: { readonly made: MadeAudit }) {
  const [said, setSaid] = useState('');
  const download = async () => {
    setSaid(t`Packing`);
    const isSaved = await downloadPack(made).then(
      () => true,
      () => false,
    );
    setSaid(isSaved ? t`Saved.` : t`Not saved: the browser has not got the memory for it.`);
  };
  return (
    <>
      <span className="small subtle" role="status">
        {said}
      </span>
      <Button onClick={printPage}>
        <Trans>Print</Trans>
      </Button>
      <Button appearance="primary" onClick={() => void download()}>
        <Trans>Download archive</Trans>
      </Button>
    </>
  );
}
