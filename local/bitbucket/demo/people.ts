import { type WorkspaceRole } from '../workspace-data';

/** One account of the demo workspace; `id` is how the other tables name it, and its nickname. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly role?: WorkspaceRole;
  readonly joinedDaysAgo: number;
  /** `never` = has not been seen since joining. */
  readonly seenDaysAgo: number | 'never';
  readonly type?: 'user' | 'team';
  readonly without?: 'account-id' | 'nickname';
  readonly closedDaysAgo?: number;
}

/** 300 characters: the longest name anybody should have to lay out. */
const LONGEST_NAME =
  'Pedro de Alcântara Francisco António João Carlos Xavier de Paula Miguel Rafael Joaquim José Gonzaga Pascoal Cipriano Serafim de Bragança e Bourbon, who signs every commit in full because a grandmother asked for it, and whose badge at the front door needs two lines, a smaller typeface and calm please';

/** Row by row: id, name, joined, last seen; then what makes this person worth having here. */
export const PEOPLE: readonly DemoPerson[] = [
  // Workspace admins. Daniel has not been seen for 214 days; Amara keeps grants she does not need.
  { id: 'aokonjo', name: 'Amara Okonjo', role: 'owner', joinedDaysAgo: 2100, seenDaysAgo: 0 },
  { id: 'dbrandt', name: 'Daniel Brandt', role: 'owner', joinedDaysAgo: 2100, seenDaysAgo: 214 },
  { id: 'isolheim', name: 'Ingrid Solheim', role: 'owner', joinedDaysAgo: 1900, seenDaysAgo: 1 },
  { id: 'bcamargo', name: 'Beatriz Camargo', role: 'owner', joinedDaysAgo: 1400, seenDaysAgo: 2 },
  { id: 'sosei', name: 'Samuel Osei', role: 'owner', joinedDaysAgo: 1300, seenDaysAgo: 4 },

  // Left-over direct grants: Nora left web-squad, Marta left all three of her groups.
  { id: 'nlind', name: 'Nora Lind', joinedDaysAgo: 700, seenDaysAgo: 1 },
  { id: 'molsen', name: 'Marta Olsen', joinedDaysAgo: 1100, seenDaysAgo: 77 },
  // Meant to read pay-ledger only; a group of his administers the whole project.
  { id: 'rmenon', name: 'Ravi Menon', joinedDaysAgo: 1500, seenDaysAgo: 0 },

  // Not one person each: an account three artists share, and one that a pipeline uses.
  { id: 'ci-artist', name: 'ci-artist', joinedDaysAgo: 600, seenDaysAgo: 0 },
  { id: 'svc-deploy', name: 'Deploy service', joinedDaysAgo: 900, seenDaysAgo: 0 },

  // A seat and nothing to open with it.
  { id: 'hwpark', name: 'Hyun-woo Park', joinedDaysAgo: 150, seenDaysAgo: 19 },
  { id: 'kvogt', name: 'Kerstin Vogt', joinedDaysAgo: 290, seenDaysAgo: 'never' },
  { id: 'liam-a', name: 'Liam Adeyemi', joinedDaysAgo: 400, seenDaysAgo: 'never' },
  { id: 'sofiapl', name: 'Sofia Paredes-Lindqvist', joinedDaysAgo: 800, seenDaysAgo: 197 },

  // Two people, one name.
  { id: 'wchen', name: 'Wei Chen', joinedDaysAgo: 1000, seenDaysAgo: 131 },
  { id: 'weic-art', name: 'Wei Chen', joinedDaysAgo: 320, seenDaysAgo: 1 },

  // Administers one project; administers one repository; may create repositories in ART.
  { id: 'lferrante', name: 'Lucía Ferrante', joinedDaysAgo: 1200, seenDaysAgo: 1 },
  { id: 'ohartley', name: 'Owen Hartley', joinedDaysAgo: 950, seenDaysAgo: 0 },
  {
    id: 'mcov-freelance',
    name: 'Maximiliane-Charlotte Oyelaran-Vandersteen',
    joinedDaysAgo: 210,
    seenDaysAgo: 6,
  },
  { id: 'tbakare', name: 'Tunde Bakare', joinedDaysAgo: 880, seenDaysAgo: 2 },
  { id: 'cbellini', name: 'Chiara Bellini', joinedDaysAgo: 860, seenDaysAgo: 3 },

  // Hard on clients: no account id, no nickname, other scripts, markup, length, closed, not a person.
  { id: 'blie', name: 'Bjarne Lie', joinedDaysAgo: 2000, seenDaysAgo: 40, without: 'account-id' },
  { id: 'asruiz', name: 'Ana Sofía Ruiz', joinedDaysAgo: 500, seenDaysAgo: 8, without: 'nickname' },
  { id: 'lhaddad', name: 'ليلى حداد (Layla)', joinedDaysAgo: 450, seenDaysAgo: 3 },
  {
    id: 'bobby',
    name: '<b onclick="alert(1)">Robert</b> "Bobby" O’Neil & Sons',
    joinedDaysAgo: 430,
    seenDaysAgo: 5,
  },
  { id: 'pedro', name: LONGEST_NAME, joinedDaysAgo: 390, seenDaysAgo: 12 },
  { id: 'pvos', name: 'Pieter Vos', joinedDaysAgo: 1250, seenDaysAgo: 9, closedDaysAgo: 5 },
  {
    id: 'acme-legacy',
    name: 'acme-legacy',
    joinedDaysAgo: 2100,
    seenDaysAgo: 'never',
    type: 'team',
  },

  // Artists, reviewers, leads and everybody else.
  { id: 'fhalvorsen', name: 'Freya Halvorsen', joinedDaysAgo: 5, seenDaysAgo: 0 },
  { id: 'mquintana', name: 'Mateo Quintana', joinedDaysAgo: 5, seenDaysAgo: 0 },
  { id: 'ytanabe', name: 'Yuki Tanabe', joinedDaysAgo: 640, seenDaysAgo: 2 },
  { id: 'praghunathan', name: 'Priya Raghunathan', joinedDaysAgo: 770, seenDaysAgo: 1 },
  { id: 'tzielinski', name: 'Tomasz Zieliński', joinedDaysAgo: 830, seenDaysAgo: 98 },
  { id: 'jkowalski', name: 'Julia Kowalski', joinedDaysAgo: 1010, seenDaysAgo: 0 },
  { id: 'erodriguez', name: 'Elena Rodríguez', joinedDaysAgo: 940, seenDaysAgo: 1 },
  { id: 'sduval', name: 'Simon Duval', joinedDaysAgo: 720, seenDaysAgo: 2 },
  { id: 'akaya', name: 'Aylin Kaya', joinedDaysAgo: 240, seenDaysAgo: 4 },
  { id: 'bnowak', name: 'Bartosz Nowak', joinedDaysAgo: 230, seenDaysAgo: 15 },
  { id: 'ccosta', name: 'Catarina Costa', joinedDaysAgo: 220, seenDaysAgo: 22 },
  { id: 'dmoyo', name: 'Desta Moyo', joinedDaysAgo: 205, seenDaysAgo: 31 },
  { id: 'evirtanen', name: 'Eino Virtanen', joinedDaysAgo: 200, seenDaysAgo: 44 },
  { id: 'fsilva', name: 'Filipa Silva', joinedDaysAgo: 190, seenDaysAgo: 3 },
  { id: 'gpapadakis', name: 'Giorgos Papadakis', joinedDaysAgo: 95, seenDaysAgo: 9 },
  { id: 'hmwangi', name: 'Halima Mwangi', joinedDaysAgo: 90, seenDaysAgo: 11 },
  { id: 'ipetrov', name: 'Ivaylo Petrov', joinedDaysAgo: 85, seenDaysAgo: 64 },
  { id: 'jlarsen', name: 'Jeppe Larsen', joinedDaysAgo: 80, seenDaysAgo: 7 },
  { id: 'kbauer', name: 'Katrin Bauer', joinedDaysAgo: 75, seenDaysAgo: 5 },
  { id: 'lnguyen', name: 'Linh Nguyễn', joinedDaysAgo: 1020, seenDaysAgo: 0 },
  { id: 'mhorvat', name: 'Mirna Horvat', joinedDaysAgo: 980, seenDaysAgo: 1 },
  { id: 'nbergmann', name: 'Nils Bergmann', joinedDaysAgo: 910, seenDaysAgo: 2 },
  { id: 'oabara', name: 'Oluchi Abara', joinedDaysAgo: 690, seenDaysAgo: 1 },
  { id: 'pmartin', name: 'Paul Martin', joinedDaysAgo: 660, seenDaysAgo: 120 },
  { id: 'qli', name: 'Qing Li', joinedDaysAgo: 610, seenDaysAgo: 0 },
  { id: 'rsato', name: 'Ren Satō', joinedDaysAgo: 560, seenDaysAgo: 3 },
  { id: 'smuller', name: 'Saskia Müller', joinedDaysAgo: 520, seenDaysAgo: 1 },
  { id: 'tjohansson', name: 'Tove Johansson', joinedDaysAgo: 480, seenDaysAgo: 13 },
  { id: 'ugarcia', name: 'Unai García', joinedDaysAgo: 470, seenDaysAgo: 27 },
  { id: 'vsharma', name: 'Vikram Sharma', joinedDaysAgo: 440, seenDaysAgo: 2 },
  { id: 'wdlamini', name: 'Winnie Dlamini', joinedDaysAgo: 410, seenDaysAgo: 6 },
  { id: 'xrossi', name: 'Xenia Rossi', joinedDaysAgo: 380, seenDaysAgo: 1 },
  { id: 'yalami', name: 'Youssef Alami', joinedDaysAgo: 360, seenDaysAgo: 0 },
  { id: 'zkim', name: 'Zoe Kim', joinedDaysAgo: 340, seenDaysAgo: 4 },
];
