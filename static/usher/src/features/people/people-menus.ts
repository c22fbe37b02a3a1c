import { t } from '@lingui/core/macro';
import { type FacetMenu } from '../../components/filter-bar';
import { ACTIVITY_FACET_WORDS, ACTIVITY_FACETS } from './person-activity';
import { SEAT_FACETS, SEAT_WORDS } from './person-seat';

export const LEVEL_MENU: FacetMenu = {
  facet: 'level',
  label: t`Level`,
  options: [
    { value: 'admin', text: t`admin` },
    { value: 'create-repo', text: t`create repositories` },
    { value: 'write', text: t`write` },
    { value: 'read', text: t`read` },
    { value: 'none', text: t`none` },
  ],
};

export const ROLE_MENU: FacetMenu = {
  facet: 'role',
  label: t`Role`,
  options: [
    { value: 'owner', text: t`workspace admin` },
    { value: 'member', text: t`member` },
    { value: 'collaborator', text: t`collaborator` },
    { value: 'none', text: t`not a member` },
  ],
};

export const VIA_MENU: FacetMenu = {
  facet: 'via',
  label: t`Access through`,
  options: [
    { value: 'admin', text: t`workspace admin` },
    { value: 'group', text: t`a group` },
    { value: 'direct', text: t`a direct grant` },
    { value: 'none', text: t`no grant` },
  ],
};

export const KNOWN_MENU: FacetMenu = {
  facet: 'known',
  label: t`Known`,
  options: [
    { value: 'yes', text: t`level known` },
    { value: 'no', text: t`not known somewhere` },
  ],
};

export const SEAT_MENU: FacetMenu = {
  facet: 'seat',
  label: t`Seat`,
  options: SEAT_FACETS.map((value) => ({ value, text: SEAT_WORDS[value] })),
};

export const ACTIVITY_MENU: FacetMenu = {
  facet: 'activity',
  label: t`Activity`,
  options: ACTIVITY_FACETS.map((value) => ({ value, text: ACTIVITY_FACET_WORDS[value] })),
};
