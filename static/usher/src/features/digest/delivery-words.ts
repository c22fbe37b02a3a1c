import { plural, t } from '@lingui/core/macro';
import { type KeptDelivery } from '../../../../../src/contract/mail';
import { formatMoment } from '../../lib/dates';
import { listInFigures } from '../../lib/plural';
import { FAILURE_WORDS } from '../mail/mail-words';

/** What became of one digest on its way to one recipient. */
export function deliveryText(state: KeptDelivery['state']): string {
  switch (state.kind) {
    case 'waiting':
      return state.reason === undefined
        ? t`Not sent yet.`
        : t`Not sent yet: ${FAILURE_WORDS[state.reason]}`;
    case 'claimed':
      return t`It is being sent.`;
    case 'sent':
      return t`Sent ${formatMoment(state.at)}.`;
    case 'failed':
      return t`Not sent: ${FAILURE_WORDS[state.reason]}`;
    case 'unknown':
      return t`Whether it arrived is not known. It is not sent twice.`;
    case 'dropped':
      return t`Not sent: no longer on the list.`;
  }
}

/** `2 of 3 sent, 1 not known`; what went to nobody says so. */
export function deliveriesText(deliveries: readonly KeptDelivery[]): string {
  if (deliveries.length === 0) return t`Not mailed: no sender or no confirmed recipient.`;
  const count = (...kinds: readonly KeptDelivery['state']['kind'][]): number =>
    deliveries.filter(({ state }) => kinds.includes(state.kind)).length;
  const [onTheWay, notSent, unknown] = [
    count('waiting', 'claimed'),
    count('failed', 'dropped'),
    count('unknown'),
  ];
  const said = listInFigures([
    t`${count('sent')} of ${plural(deliveries.length, { one: '# mail', other: '# mails' })} sent`,
    ...(onTheWay === 0 ? [] : [t`${onTheWay} on the way`]),
    ...(notSent === 0 ? [] : [t`${notSent} not sent`]),
    ...(unknown === 0 ? [] : [t`${unknown} not known`]),
  ]);
  return `${said}.`;
}
