import { type Level, type RepositoryLevel } from '../domain/access/level';
import { type PathKind } from '../domain/access/path';
import { type AccessKey, type Fork, type InheritanceOverrides } from '../domain/facts/details';
import { type Gap, type Reading } from '../domain/facts/reading';
import { type NamedBranch } from '../domain/gates/branch-names';
import { type SeatImpact } from './seat-impact';

/**
 * What project and repository admins receive: computed and cut on the server to people with access
 * here, their levels and paths, and the names of the granting groups. Times are milliseconds since 1970.
 */
export interface RepositoryAccess {
  readonly workspace: { readonly slug: string };
  readonly project?: { readonly key: string; readonly name: string };
  readonly repository: RepositoryHead;
  readonly people: readonly PersonAccess[];
  readonly settings: RepositorySettings;
  readonly seat: SeatImpact;
  readonly coverage: AnswerCoverage;
}

export interface RepositoryHead {
  readonly uuid: string;
  readonly slug: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly mainBranch?: string;
}

/** What stands beside who has access: machines, branches that are named, settings that matter. */
export interface RepositorySettings {
  /** Main branch first; any other name may be asked about. */
  readonly branches: readonly NamedBranch[];
  readonly accessKeys: Reading<readonly AnswerKey[]>;
  /** Of the project: these reach the repository too. Missing where the project is not known. */
  readonly projectKeys?: Reading<readonly AnswerKey[]>;
  readonly defaultReviewers: Reading<readonly AnswerReviewer[]>;
  readonly forks: Reading<readonly Fork[]>;
  readonly overrides: Reading<InheritanceOverrides>;
  /** Bitbucket's words. */
  readonly forkPolicy?: string;
  readonly workspaceForking?: string;
  readonly forkOf?: string;
}

export interface AnswerKey extends Omit<AccessKey, 'addedBy'> {
  readonly addedBy?: PersonName;
  /** In how many other places of the workspace the same key was seen. */
  readonly elsewhere: number;
  /** Not all keys of the workspace were read: it may stand in more. */
  readonly perhapsMore: boolean;
}

export interface AnswerReviewer {
  readonly person: PersonName;
  readonly origin: 'project' | 'repository' | 'unknown';
}

/** One person on one repository with all paths. */
export interface ExplainedAccess {
  /** What is certain, and the most it can be; they differ where something is not known. */
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
  readonly paths: readonly AnswerPath[];
  /** What Bitbucket's own listing says; missing where it was not read or says nothing of this person. */
  readonly listed?: RepositoryLevel;
}

export interface PersonAccess extends ExplainedAccess {
  readonly person: PersonName;
}

export interface PersonName {
  readonly uuid: string;
  readonly displayName: string;
  readonly nickname?: string;
  readonly kind: 'user' | 'team' | 'app_user' | 'unknown';
}

export interface AnswerPath {
  readonly kind: PathKind;
  /** As granted: `create-repo` stays `create-repo`. */
  readonly level: Level;
  readonly project?: { readonly key: string; readonly name: string };
  readonly group?: { readonly slug: string; readonly name: string };
  readonly certain: boolean;
  /** Nobody told us that the person is in the group: Bitbucket's listings prove it. */
  readonly source?: 'inferred';
  readonly winning: boolean;
  readonly remainsWithout: RepositoryLevel;
  /** Only where more than `remainsWithout` may remain. */
  readonly remainsAtMost?: RepositoryLevel;
}

export interface AnswerCoverage {
  /** `complete`: nothing that could change this answer is missing. */
  readonly state: 'complete' | 'provisional' | 'incomplete';
  readonly gaps: readonly CoverageGap[];
  /** The oldest read the answer rests on. */
  readonly readAt?: number;
}

export interface CoverageGap {
  readonly what: string;
  readonly gap: Gap;
}

export interface ProjectAccess {
  readonly workspace: { readonly slug: string };
  readonly project: { readonly key: string; readonly name: string; readonly isPrivate: boolean };
  readonly people: readonly ProjectPerson[];
  readonly repositories: readonly ProjectRepository[];
  readonly seat: SeatImpact;
  readonly coverage: AnswerCoverage;
}

/** Somebody who reaches the project or at least one repository in it. */
export interface ProjectPerson {
  readonly person: PersonName;
  /** The level on the project itself; `none` for someone who only reaches single repositories. */
  readonly level: Level;
  readonly atMost: Level;
  readonly paths: readonly ProjectPath[];
  /** On how many repositories of the project each level is certain; public reading is not counted. */
  readonly repositories: Readonly<Record<Exclude<RepositoryLevel, 'none'>, number>>;
  /** Repositories of the project with nothing certain and something possible. */
  readonly possible: number;
  /** Repositories of the project on which the level is not certain. */
  readonly uncertain: number;
}

export interface ProjectPath extends Omit<AnswerPath, 'remainsWithout' | 'remainsAtMost'> {
  readonly remainsWithout: Level;
  readonly remainsAtMost?: Level;
}

export interface ProjectRepository {
  readonly repository: RepositoryHead;
  /** How many hold each level for certain; accounts that are no people and public reading are not counted. */
  readonly people: Readonly<Record<Exclude<RepositoryLevel, 'none'>, number>>;
  /** People who may have access although it is not certain. */
  readonly possible: number;
  readonly state: AnswerCoverage['state'];
  /** When its grants were read, milliseconds since 1970; missing where they were not. */
  readonly readAt?: number;
}

/** One person on every repository of the project they reach. */
export interface ProjectPersonAccess {
  readonly person: PersonName;
  readonly repositories: readonly (ExplainedAccess & { readonly repository: RepositoryHead })[];
  readonly coverage: AnswerCoverage;
}
