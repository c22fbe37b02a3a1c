import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type AnswerGates, type AnswerReason } from '../../../../../src/contract/branch-gates';
import { GateLamp } from '../../components/gate';
import { SidePanel } from '../../components/side-panel';
import { GATES, ownReasons, reasonText, sharedNotes } from '../../lib/gate-words';
import { nameInSentence } from '../../lib/name-in-sentence';

interface GatePanelProps {
  readonly person: string;
  readonly branch: string;
  readonly gates: AnswerGates;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** All four gates of one person on one branch, with every reason and what to know beside it. */
export function GatePanel({ person, branch, gates, onClose, children }: GatePanelProps) {
  return (
    <SidePanel
      title={t`What may ${nameInSentence(person)} do to ${nameInSentence(branch)}?`}
      onClose={onClose}
    >
      <GateDetails gates={gates} />
      {children}
    </SidePanel>
  );
}

function GateDetails({ gates }: { gates: AnswerGates }) {
  return (
    <>
      <dl className="gate-details">
        {GATES.map(({ id, name }) => (
          <div key={id}>
            <dt>
              {name} <GateLamp gate={gates[id]} />
            </dt>
            <dd>
              <GateReasons gates={gates} id={id} />
            </dd>
          </div>
        ))}
      </dl>
      <h3>
        <Trans>For all four</Trans>
      </h3>
      <Reasons reasons={sharedNotes(gates)} />
    </>
  );
}

function GateReasons({ gates, id }: { gates: AnswerGates; id: keyof AnswerGates }) {
  const own = ownReasons(gates, id);
  const isAsPush = gates[id].reasons.some((reason) => !own.includes(reason));
  return (
    <>
      {isAsPush ? (
        <p className="subtle">
          <Trans>As for push.</Trans>
        </p>
      ) : null}
      <Reasons reasons={own} />
    </>
  );
}

export function Reasons({ reasons }: { reasons: readonly AnswerReason[] }) {
  const texts = [...new Set(reasons.map(reasonText))];
  if (texts.length === 0) return null;
  return (
    <ul className="gate-reason-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
