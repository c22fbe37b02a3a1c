import { t } from '@lingui/core/macro';
import { permissions } from '@forge/bridge';
import { mailHostOf, type Sender } from '../../../../../src/domain/mail/sender';
import { PROVIDER_NAMES } from './mail-words';

const GROUP = 'mail';

/**
 * Asks the admin, in Bitbucket's own words, to let Usher reach the one host of this provider.
 * @returns whether it may be reached now
 */
export async function approveHost(sender: Sender): Promise<boolean> {
  const domain = mailHostOf(sender);
  try {
    if (await isApproved(domain)) return true;
    const description = t`Usher hands the weekly digest to ${PROVIDER_NAMES[sender.provider]}, which mails it to the recipients you name.`;
    const configured = [{ domain, type: ['FETCH_BACKEND_SIDE'] }];
    // The type is an enum of @forge/egress, which pages do not bundle.
    const request: unknown = { egresses: [{ key: GROUP, description, configured }] };
    await permissions.egress.set(request as EgressRequest);
    return await isApproved(domain);
  } catch {
    return false;
  }
}

/** Takes the approval back: without a sender nothing leaves Atlassian. */
export async function withdrawHost(): Promise<void> {
  await permissions.egress.deleteGroup({ key: GROUP }).catch(() => undefined);
}

type EgressRequest = Parameters<typeof permissions.egress.set>[0];

async function isApproved(domain: string): Promise<boolean> {
  const { results } = await permissions.egress.get({ keys: [GROUP] });
  return results.some(({ configured }) => configured.some((each) => each.domain === domain));
}
