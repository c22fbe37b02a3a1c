import {
  type BranchingModel,
  type DefaultReviewer,
  type Fork,
  type InheritanceOverrides,
  type Invitation,
  type Webhook,
} from '../../domain/facts/details';
import {
  branchingModelSchema,
  forkSchema,
  invitationSchema,
  overridesSchema,
  reviewerSchema,
  webhookSchema,
} from './detail-schemas';
import { toAccount } from './to-account';
import { type Understood, understand } from './understood';

/** Bitbucket names only the kinds that are switched on; without the list nothing can be told. */
export function toBranchingModel(raw: unknown): Understood<BranchingModel> {
  return understand(branchingModelSchema, raw, ({ development, production, branch_types }) => {
    if (!branch_types) return { doubt: 'a branching model without its kinds of branches' };
    return {
      row: {
        ...(development?.name != null && { development: development.name }),
        ...(production?.name != null && { production: production.name }),
        prefixes: branch_types,
      },
    };
  });
}

export function toDefaultReviewer(raw: unknown): Understood<DefaultReviewer> {
  return understand(reviewerSchema, raw, ({ user, reviewer_type }) => {
    const account = toAccount(user);
    const origin = (['project', 'repository'] as const).find((known) => known === reviewer_type);
    return { row: { person: account.uuid, origin: origin ?? 'unknown' }, accounts: [account] };
  });
}

export function toOverrides(raw: unknown): Understood<InheritanceOverrides> {
  return understand(overridesSchema, raw, ({ override_settings }) => {
    const entries = Object.entries(override_settings);
    const settings = entries.flatMap(([name, isOverridden]) =>
      typeof isOverridden === 'boolean' ? [{ name, isOverridden }] : [],
    );
    return {
      row: { settings },
      ...(settings.length < entries.length && { doubt: 'a setting that is neither on nor off' }),
    };
  });
}

/** @param workspace the slug of the workspace that is scanned */
export function toFork(raw: unknown, workspace: string): Understood<Fork> {
  return understand(forkSchema, raw, ({ full_name, is_private }) => ({
    row: {
      fullName: full_name,
      isPrivate: is_private ?? true,
      isHere: full_name.split('/', 1)[0]?.toLowerCase() === workspace.toLowerCase(),
    },
    ...(is_private == null && { doubt: 'a fork that does not say whether it is public' }),
  }));
}

/** Of the address only where it leads: its path and query may hold secrets. */
export function toWebhook(raw: unknown): Understood<Webhook> {
  return understand(webhookSchema, raw, (hook) => {
    const { protocol, origin } = URL.canParse(hook.url) ? new URL(hook.url) : NOWHERE;
    if (!/^https?:$/.test(protocol)) return { doubt: 'a webhook without a usable address' };
    return {
      row: {
        uuid: hook.uuid,
        origin,
        isActive: hook.active ?? true,
        ...(hook.secret_set != null && { hasSecret: hook.secret_set }),
        ...(hook.skip_cert_verification != null && {
          skipsCertificate: hook.skip_cert_verification,
        }),
      },
      ...(hook.active == null && { doubt: 'a webhook that does not say whether it is active' }),
    };
  });
}

const NOWHERE = { protocol: '', origin: '' };

export function toInvitation(raw: unknown): Understood<Invitation> {
  return understand(invitationSchema, raw, ({ email, invited_by, groups, repository, ...sent }) => {
    const inviter = invited_by && toAccount(invited_by);
    return {
      row: {
        ...toSentOn(sent.utc_sent_on ?? sent.sent_on),
        ...toDomain(email),
        ...(inviter && { invitedBy: inviter.uuid }),
        groups: groups ?? [],
      },
      ...(inviter && { accounts: [inviter] }),
      // Who is invited to a single repository is in no group.
      ...(!groups && repository == null && { doubt: 'an invitation without its groups' }),
    };
  });
}

/** API 1.0 writes `2026-11-01 09:30:00+00:00`. */
function toSentOn(text: string | null | undefined): Pick<Invitation, 'sentOn'> {
  return text == null ? {} : { sentOn: text.replace(' ', 'T') };
}

/** The address is cut to its domain here, so that nothing behind this door knows it. */
function toDomain(email: string | null | undefined): Pick<Invitation, 'emailDomain'> {
  const domain = /@([^@\s]+)$/.exec(email ?? '')?.[1];
  return domain === undefined ? {} : { emailDomain: domain.toLowerCase() };
}
