export const FIRST_NAMES =
  'Anna Ben Chen Divya Emil Fatima Goran Hana Ivan Julia Kofi Lena Marc Nadia Omar Priya'.split(
    ' ',
  );

export const LAST_NAMES =
  'Abbott Bauer Costa Dubois Eriksen Fischer Garcia Haddad Ito Jansen Kim Larsen Meyer Novak Okafor Patel'.split(
    ' ',
  );

export const WORDS =
  'api web core data infra mobile auth billing search jobs ui tools ml docs edge sync'.split(' ');
