import { type FacetMenu } from '../../components/filter-bar';
import { ACTIVITY_FACET_WORDS, ACTIVITY_FACETS } from './person-activity';
import { SEAT_FACETS, SEAT_WORDS } from './person-seat';

export const LEVEL_MENU: FacetMenu = {
  facet: 'level',
  label: 'Level',
  options: [
    { value: 'admin', text: 'admin' },
    { value: 'create-repo', text: 'create repositories' },
    { value: 'write', text: 'write' },
    { value: 'read', text: 'read' },
    { value: 'none', text: 'none' },
  ],
};

export const ROLE_MENU: FacetMenu = {
  facet: 'role',
  label: 'Role',
  options: [
    { value: 'owner', text: 'workspace admin' },
    { value: 'member', text: 'member' },
    { value: 'collaborator', text: 'collaborator' },
    { value: 'none', text: 'not a member' },
  ],
};

export const VIA_MENU: FacetMenu = {
  facet: 'via',
  label: 'Access through',
  options: [
    { value: 'admin', text: 'workspace admin' },
    { value: 'group', text: 'a group' },
    { value: 'direct', text: 'a direct grant' },
    { value: 'none', text: 'no grant' },
  ],
};

export const KNOWN_MENU: FacetMenu = {
  facet: 'known',
  label: 'Known',
  options: [
    { value: 'yes', text: 'level known' },
    { value: 'no', text: 'not known somewhere' },
  ],
};

export const SEAT_MENU: FacetMenu = {
  facet: 'seat',
  label: 'Seat',
  options: SEAT_FACETS.map((value) => ({ value, text: SEAT_WORDS[value] })),
};

export const ACTIVITY_MENU: FacetMenu = {
  facet: 'activity',
  label: 'Activity',
  options: ACTIVITY_FACETS.map((value) => ({ value, text: ACTIVITY_FACET_WORDS[value] })),
};
