import { DirectoryCsvError } from './directory-csv-error';

export const DIRECTORY_COLUMNS = [
  'address',
  'accountId',
  'name',
  'status',
  'lastActiveOn',
  'hasTwoStepVerification',
  'isOnPlan',
] as const;
export type DirectoryColumn = (typeof DIRECTORY_COLUMNS)[number];

/** Where each known column stands, from 0. */
export type ColumnPlaces = Readonly<Partial<Record<DirectoryColumn, number>>>;

/** What each column is called in the export, for messages and for the page. */
export const COLUMN_TITLES: Readonly<Record<DirectoryColumn, string>> = {
  address: 'Email Address',
  accountId: 'User id',
  name: 'Public Name',
  status: 'User status',
  lastActiveOn: 'Last Login (UTC)',
  hasTwoStepVerification: 'Has 2SV',
  isOnPlan: 'On Plan',
};

/**
 * Titles that the documents of Atlassian name: the User directory of a workspace
 * (https://support.atlassian.com/bitbucket-cloud/kb/exporting-user-list-from-your-workspace/), and the
 * users and accounts of an organization
 * (https://support.atlassian.com/organization-administration/docs/export-users-from-a-site/,
 * https://support.atlassian.com/security-and-access-policies/docs/export-accounts-from-domains).
 */
const DOCUMENTED: Readonly<Record<DirectoryColumn, readonly string[]>> = {
  address: ['email address', 'email'],
  accountId: ['user id', 'atlassian id', 'account id', 'atlassian account id'],
  name: ['public name', 'user name', 'name'],
  status: ['user status', 'status', 'account status'],
  lastActiveOn: ['last login (utc)', 'last login', 'last active'],
  hasTwoStepVerification: ['has 2sv', '2sv', 'two-step verification', 'has two-step verification'],
  isOnPlan: ['on plan', 'users on plan'],
};

/**
 * No document shows an export in another language. These are the words of Atlassian's own translated
 * pages; a title that is not among them is chosen on screen.
 */
const TOLERATED: Readonly<Record<DirectoryColumn, readonly string[]>> = {
  address: [
    ...['e-mail', 'e-mail address', 'e-mail-adresse', 'adresse e-mail', 'adresse mail', 'courriel'],
    ...['correo electrónico', 'dirección de correo electrónico', 'endereço de e-mail'],
    ...['メールアドレス', 'メール アドレス', '电子邮件地址', '이메일 주소', 'adres e-mail'],
    ...['indirizzo e-mail', 'адрес электронной почты', 'e-mailadres'],
  ],
  accountId: ['benutzer-id', "id d'utilisateur", 'id de usuario', 'id do usuário', 'ユーザー id'],
  name: [
    ...['öffentlicher name', 'nom public', 'nombre público', 'nome público', 'nome pubblico'],
    ...['公開名', '表示名', '公开名称', '공개 이름', 'публичное имя', 'openbare naam'],
  ],
  status: ['benutzerstatus', "statut de l'utilisateur", 'estado del usuario', 'status do usuário'],
  lastActiveOn: [
    ...['letzte anmeldung (utc)', 'letzter login (utc)', 'dernière connexion (utc)'],
    ...['último inicio de sesión (utc)', 'último acceso (utc)', 'último login (utc)'],
    ...['ultimo accesso (utc)', '最終ログイン (utc)', '最終ログイン（utc）', '上次登录时间 (utc)'],
    ...['마지막 로그인(utc)', 'последний вход (utc)', 'laatste aanmelding (utc)'],
  ],
  hasTwoStepVerification: [
    ...['hat 2sv', 'zwei-schritt-verifizierung', 'vérification en deux étapes'],
    ...['verificación en dos pasos', 'tiene 2sv', 'verificação em duas etapas', 'tem 2sv'],
    ...['verifica in due passaggi', '2 段階認証', '2段階認証', '两步验证', '2단계 인증'],
    ...['двухэтапная проверка', 'verificatie in twee stappen'],
  ],
  isOnPlan: [
    ...['im plan', 'im tarif', 'inclus dans le forfait', 'dans le forfait', 'en el plan'],
    ...['no plano', 'nel piano', 'プラン対象', 'プランに含まれる', '在计划中', '플랜에 포함'],
    ...['в плане', 'in abonnement'],
  ],
};

/** One for each workspace: `Last seen in Bitbucket - acme`. */
const SEEN_IN_BITBUCKET = /^last seen in bitbucket\b/;

export interface FoundColumns {
  readonly places: ColumnPlaces;
  /** Several titles could be it, so none was taken. */
  readonly ambiguous: readonly DirectoryColumn[];
}

/** Which column is which, by its title; order and unknown columns do not matter. */
export function findColumns(heading: readonly string[]): FoundColumns {
  const titles = heading.map(toComparable);
  const places: Partial<Record<DirectoryColumn, number>> = {};
  const ambiguous: DirectoryColumn[] = [];
  for (const column of DIRECTORY_COLUMNS) {
    const [place, again] = placesOf(column, titles);
    if (again !== undefined) ambiguous.push(column);
    else if (place !== undefined) places[column] = place;
  }
  return { places, ambiguous };
}

/** What a workspace calls best: its own Bitbucket before the organization. */
function placesOf(column: DirectoryColumn, titles: readonly string[]): readonly number[] {
  const seen = titles.flatMap((title, at) => (SEEN_IN_BITBUCKET.test(title) ? [at] : []));
  if (column === 'lastActiveOn' && seen.length > 0) return seen;
  const known = new Set([...DOCUMENTED[column], ...TOLERATED[column]]);
  return titles.flatMap((title, at) => (known.has(title) ? [at] : []));
}

/**
 * Whoever a row is about must be told by an address or an id, and something must be said of them.
 * @throws DirectoryCsvError naming what was expected
 */
export function demandColumns({ places, ambiguous }: FoundColumns): ColumnPlaces {
  const [twice] = ambiguous;
  if (twice !== undefined)
    throw new DirectoryCsvError(
      `more than one column could be ${COLUMN_TITLES[twice]}.`,
      'Take the others out of the file, or choose the column on the page of Usher.',
      1,
    );
  if (places.address === undefined && places.accountId === undefined) throw notADirectory(EXPECTED);
  if (TELLING.every((column) => places[column] === undefined)) throw notADirectory(SAYS_NOTHING);
  return places;
}

const TELLING = ['name', 'status', 'lastActiveOn', 'hasTwoStepVerification', 'isOnPlan'] as const;
const EXPECTED = 'no column says whose row it is. Expected: Email Address, or User id.';
const SAYS_NOTHING =
  'no column says anything of a person. Expected: Public Name, User status, Last Login (UTC), Has 2SV or On Plan.';

function notADirectory(message: string): DirectoryCsvError {
  return new DirectoryCsvError(
    message,
    'Export it in Bitbucket (Workspace settings, User directory, Export) or in Atlassian Administration (Directory, Users, Export users).',
    1,
  );
}

function toComparable(title: string): string {
  return title.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
