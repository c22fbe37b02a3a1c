import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type EvidenceAsked } from '../../../../../src/domain/plans/evidence/evidence-asked';
import { evidenceText } from '../../../../../src/domain/plans/evidence/evidence-text';
import { toEvidencePack } from '../../../../../src/domain/plans/evidence/to-evidence-pack';
import { Dialog } from '../../components/dialog';
import { downloadFile } from '../../lib/download-file';
import { planFileParts } from './apply-command';
import { type KeptPlanParts } from './kept-plan';

type EvidenceButtonProps = Pick<
  KeptPlanParts,
  'view' | 'plan' | 'result' | 'verification' | 'answers'
>;

/** The record for an auditor: who asked, what was done, what was read again, and what nobody could verify. */
export function EvidenceButton(props: EvidenceButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        <Trans>Evidence pack</Trans>
      </Button>
      {isOpen ? (
        <Dialog
          title={t`Evidence pack`}
          onClose={close}
          actions={
            <>
              <Button appearance="subtle" onClick={close}>
                <Trans>Close</Trans>
              </Button>
              <Button
                onClick={() => {
                  save(props, 'json');
                }}
              >
                <Trans>Download JSON</Trans>
              </Button>
              <Button
                appearance="primary"
                onClick={() => {
                  save(props, 'md');
                }}
              >
                <Trans>Download text</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans>
              Who asked, who agreed, what was done when, what each step changed, what was read again
              afterwards, and what nobody could verify.
            </Trans>
          </p>
          <p className="subtle">
            <Trans>
              It holds names of people: its name and its first lines say when to delete it.
            </Trans>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}

function save(props: EvidenceButtonProps, extension: 'json' | 'md'): void {
  const { plan, answers } = props;
  const pack = toEvidencePack(toAsked(props), { now: Date.now(), index: answers.index });
  downloadFile({
    text: extension === 'json' ? `${JSON.stringify(pack, undefined, 2)}\n` : evidenceText(pack),
    type: extension === 'json' ? 'application/json' : 'text/markdown',
    nameParts: ['evidence', ...planFileParts(plan)],
    extension,
  });
}

function toAsked({ view, plan, result, verification }: EvidenceButtonProps): EvidenceAsked {
  const { approved } = view.approval;
  const read = view.verification;
  return {
    plan,
    ...(result && { result }),
    ...(verification &&
      read && {
        verification: {
          ...{ found: verification, at: read.at, source: 'app' as const },
          ...(read.by !== undefined && { by: read.by }),
        },
      }),
    ticks: view.ticks,
    ...(approved && { approval: approved }),
  };
}
