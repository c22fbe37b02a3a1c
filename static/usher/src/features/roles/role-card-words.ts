import { t } from '@lingui/core/macro';
import {
  ROLE_NAMES,
  type RoleCard,
  type RoleConfidence,
  type RoleScope,
  type RoleSeat,
} from '../../../../../src/domain/roles/role-card';
import { foldText } from '../../lib/search-text';
import { translated } from '../../lib/i18n';

export const SCOPE_WORDS: Readonly<Record<RoleScope, string>> = {
  workspace: t`Workspace`,
  project: t`Project`,
  repository: t`Repository`,
  organization: t`Organization (Atlassian Administration)`,
};

export const SEAT_WORDS: Readonly<Record<RoleSeat, string>> = {
  counts: t`Takes a seat: whoever has it is a member of the workspace, and members are billed, whatever their level.`,
  'not-by-itself': t`Takes no seat by itself. Being a member of the workspace does.`,
  'not-known': t`Whether it takes a seat is not documented.`,
};

export const CONFIDENCE_WORDS: Readonly<Record<RoleConfidence, string>> = {
  documented: t`Documented on these pages.`,
  partly: t`Documented on these pages, but for one thing.`,
};

/** Cards that hold every word, in their name or in what they say. */
export function filterCards(cards: readonly RoleCard[], filter: string): readonly RoleCard[] {
  const words = foldText(filter).split(/\s+/u).filter(Boolean);
  return cards.filter((card) => {
    const text = foldText(
      [
        translated(ROLE_NAMES[card.id]),
        SCOPE_WORDS[card.scope],
        ...card.may,
        ...card.mayNot,
        ...card.watchOut,
      ].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
