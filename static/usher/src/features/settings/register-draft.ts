import { t } from '@lingui/core/macro';
import { type PayloadOf } from '../../../../../src/contract/functions';
import {
  REGISTER_KINDS,
  type RegisterEntry,
} from '../../../../../src/domain/findings/brought-facts';
import { accountUuid } from '../../../../../src/domain/facts/ids';

export const REGISTER_LABELS = {
  name: t`Name`,
  kind: t`Kind`,
  owner: t`Owner`,
  purpose: t`Purpose`,
  usedIn: t`Where used`,
  scopes: t`Scopes`,
  expiresOn: t`Expires on`,
  reviewOn: t`Review date`,
} as const satisfies Readonly<Record<keyof RegisterEntry, string>>;

/** What stands in the form; an empty text is "not told". */
export interface RegisterDraft {
  readonly name: string;
  readonly kind: RegisterEntry['kind'];
  readonly owner: string;
  readonly purpose: string;
  readonly usedIn: string;
  readonly scopes: string;
  readonly expiresOn: string;
  readonly neverExpires: boolean;
  readonly reviewOn: string;
}

export function toRegisterDraft(entry: RegisterEntry | undefined): RegisterDraft {
  if (entry === undefined) return EMPTY;
  const { name, kind, owner = '', purpose = '', usedIn = '', expiresOn, reviewOn = '' } = entry;
  const { scopes = [] } = entry;
  return {
    ...{ name, kind, owner, purpose, usedIn, reviewOn },
    scopes: scopes.join(', '),
    expiresOn: expiresOn ?? '',
    neverExpires: expiresOn === null,
  };
}

const EMPTY: RegisterDraft = {
  name: '',
  kind: REGISTER_KINDS[0],
  owner: '',
  purpose: '',
  usedIn: '',
  scopes: '',
  expiresOn: '',
  neverExpires: false,
  reviewOn: '',
};

/** What is left empty is left out; "never expires" is something else than no date. */
export function toRegisterPayload(draft: RegisterDraft): PayloadOf<'saveRegisterEntry'>['entry'] {
  const scopes = draft.scopes.split(/[\n,]+/u).map((scope) => scope.trim());
  const named = scopes.filter((scope) => scope !== '');
  return {
    name: draft.name,
    kind: draft.kind,
    ...(draft.owner !== '' && { owner: accountUuid(draft.owner) }),
    ...(draft.purpose.trim() !== '' && { purpose: draft.purpose }),
    ...(draft.usedIn.trim() !== '' && { usedIn: draft.usedIn }),
    ...(named.length > 0 && { scopes: named }),
    ...(draft.reviewOn !== '' && { reviewOn: draft.reviewOn }),
    ...toExpiry(draft),
  };
}

function toExpiry({ neverExpires, expiresOn }: RegisterDraft) {
  if (neverExpires) return { expiresOn: null };
  return expiresOn === '' ? {} : { expiresOn };
}

/** `repository access token`. */
export function kindWords(kind: RegisterEntry['kind']): string {
  return kind
    .replaceAll('-', ' ')
    .replace('ssh', 'SSH')
    .replace('oauth', 'OAuth')
    .replace('scim', 'SCIM')
    .replace('api', 'API');
}

/** `expires on 2026-12-31`, `never expires`, `expiry not told`. */
export function expiryWords({ expiresOn }: RegisterEntry): string {
  if (expiresOn === null) return t`never expires`;
  return expiresOn === undefined ? t`expiry not told` : t`expires on ${expiresOn}`;
}
