import { type CredentialKind } from './credential';
import { getCredentialCard } from './credential-cards';

/** `repository access key`, `OAuth consumer with client credentials`: the name inside a sentence. */
export function credentialInSentence(kind: CredentialKind): string {
  const { name } = getCredentialCard(kind);
  return PROPER.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Words that keep their capital. */
const PROPER = /^(?:[A-Z]{2}|OpenID|Forge)/;
