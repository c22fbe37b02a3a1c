import { plural, t } from '@lingui/core/macro';
import { formatTime } from '../../lib/dates';

/** How far Bitbucket has been asked; `waitingUntil`: its hourly limit is used up until then. */
export interface Asking {
  readonly asked: number;
  readonly waitingUntil?: number;
}

export function askingWords({ asked, waitingUntil }: Asking): string {
  const done = t`${plural(asked, { one: '# address', other: '# addresses' })} asked about`;
  return waitingUntil === undefined
    ? t`Asking Bitbucket whose the addresses are: ${done}`
    : t`Your share of Bitbucket’s hourly limit is used up: goes on at ${formatTime(waitingUntil)}. Keep this page open. ${done}`;
}
