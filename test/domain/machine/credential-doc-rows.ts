import { type Decision } from '../../../src/domain/machine/advice';
import { type CredentialCard } from '../../../src/domain/machine/credential';
import { getCredentialCard } from '../../../src/domain/machine/credential-cards';
import { type KnownGap } from '../../../src/domain/machine/known-gaps';

/** The cells of the page's tables, worked out from the data; `[n]` is left to the reader of sources. */
export function decisionRows({ says, verdict, choices }: Decision): readonly string[][] {
  return choices.map((choice, place) => [
    place === 0 ? says : '',
    place === 0 ? (verdict === 'avoid' ? 'least bad' : 'first') : 'then',
    `${getCredentialCard(choice.credential).name}${choice.with === undefined ? '' : ` (${choice.with})`}`,
    choice.why,
    choice.seats,
    choice.blastRadius,
    choice.expiry,
    choice.sso,
    choice.sources.join(' '),
  ]);
}

const SEATS: Readonly<Record<CredentialCard['seat'], string>> = {
  none: 'none',
  'none-inferred': 'none, inferred',
  one: 'one',
  'of-its-user': 'that of its user',
  'not-known': '_not known_',
};
const OUTLIVES: Readonly<Record<CredentialCard['outlivesCreator'], string>> = {
  yes: 'yes',
  no: 'no',
  depends: 'depends',
  'not-known': '_not known_',
};
const LISTED: Readonly<Record<CredentialCard['isListed'], string>> = {
  yes: 'yes',
  'own-only': 'to its user only',
  partly: 'in part',
  no: 'no',
};

export function cardRow(card: CredentialCard): readonly string[] {
  return [
    card.name,
    listed(card.may),
    listed(card.mayNot),
    card.reach,
    card.createdBy,
    SEATS[card.seat],
    card.expiry,
    OUTLIVES[card.outlivesCreator],
    LISTED[card.isListed],
    card.plans === 'premium' ? 'Premium' : 'all',
    card.watchOut ?? '',
    card.sources.join(' '),
  ];
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? 'nothing' : texts.join('; ');
}

export function gapRow({ says, instead, source }: KnownGap): readonly string[] {
  return [says, instead, source];
}
