/*
 * A secret that somebody pasted where only words belong. Known by the shapes that their makers gave to
 * tokens so that they can be found (https://docs.github.com/en/code-security/secret-scanning), else by
 * looking random. What looks like an id (a uuid, a digest in hex) is let through: a few makers use those
 * as secrets too, and nothing in the text tells them apart.
 */

const TOKEN_SHAPES: readonly RegExp[] = [
  // Atlassian: API tokens, access tokens, app passwords, API keys of organizations.
  /\bAT(?:ATT|CTT|BB|OA|STT)[\w=-]{16,}/u,
  /\bgh[oprsu]_[A-Za-z0-9]{20,}/u,
  /\bgithub_pat_\w{20,}/u,
  /\bgl(?:pat|dt|rt|ptt|soat)-[\w-]{20,}/u,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u,
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY/u,
  /\bPuTTY-User-Key-File-\d/u,
  /\bxox[abeoprs]-[\w-]{10,}/u,
  /\bxapp-[\w-]{16,}/u,
  /\bhooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/u,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/u,
  /\bre_[A-Za-z0-9]{6,}_?[A-Za-z0-9]{16,}/u,
  /\bkey-[0-9a-f]{32}\b/u,
  /\b[rs]k_(?:live|test)_\w{16,}/u,
  /\bnpm_[A-Za-z0-9]{30,}/u,
  /\bAIza[\w-]{35}/u,
  // A JSON web token: both parts begin with `{"`.
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/u,
  /[?&](?:access_token|api_?key|key|password|secret|sig|signature|token)=[^&\s]{8,}/iu,
];

/** Where a credential is kept or used is told by links, and a key by its public fingerprint. */
const HARMLESS = /https?:\/\/\S+|\bSHA256:[\w+/]{43}(?![\w+/])=?/giu;

/** Long enough for 190 random bits; shorter ones cannot be told from names. */
const RANDOM_LENGTH = 32;
const RUN = new RegExp(`[\\w+/=-]{${RANDOM_LENGTH},}`, 'gu');

/** What people write: words of three letters and more, and numbers of more than one digit. */
const WORDS = /[A-Z]?[a-z]{3,}|[A-Z]{4,}|\d{2,}/gu;
/** In random base64 words make up about a third; in a path or a name nearly everything. */
const LEAST_SHARE_OF_WORDS = 0.6;

/** Whether a secret seems to stand in the text. */
export function hasSecret(text: string): boolean {
  if (TOKEN_SHAPES.some((shape) => shape.test(text))) return true;
  return (text.replaceAll(HARMLESS, ' ').match(RUN) ?? []).some(looksRandom);
}

function looksRandom(run: string): boolean {
  const isMixed = /[a-z]/u.test(run) && /[A-Z]/u.test(run) && /\d/u.test(run);
  if (!isMixed) return false;
  const signs = run.replaceAll(/[^A-Za-z0-9]/gu, '').length;
  const inWords = (run.match(WORDS) ?? []).join('').length;
  return inWords < signs * LEAST_SHARE_OF_WORDS;
}
