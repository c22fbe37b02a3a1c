import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { FailureView } from '../../components/failure-view';
import { Loading } from '../../components/state-view';
import { type Part } from '../settings/part';
import { Recipients } from './recipients';
import { ScheduleForm } from './schedule-form';
import { SenderForm } from './sender-form';
import { useMail } from './use-mail';
import './mail.css';

/** When the digest is made, who mails it, who gets it. */
export function MailSettings({ schedule }: { readonly schedule: Part<'digestSchedule'> }) {
  return (
    <>
      <h2 className="mail-heading">
        <Trans>When it is made</Trans>
      </h2>
      <ScheduleForm part={schedule} />
      <MailParts />
    </>
  );
}

function MailParts() {
  const mail = useMail();
  const { answer, askAgain } = mail;
  switch (answer.state) {
    case 'loading':
      return <Loading what={t`Loading sender and recipients`} />;
    case 'failed':
      return (
        <FailureView
          failure={answer.failure}
          context={{ role: 'workspace admin', subject: t`sender and recipients` }}
          onRetry={askAgain}
        />
      );
    case 'ready':
      return (
        <>
          <h2 className="mail-heading">
            <Trans>Who sends it</Trans>
          </h2>
          <SenderForm mail={mail} sender={answer.value.sender} />
          <h2 className="mail-heading">
            <Trans>Who gets it</Trans>
          </h2>
          <Recipients mail={mail} view={answer.value} />
        </>
      );
  }
}
