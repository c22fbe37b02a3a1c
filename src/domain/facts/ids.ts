declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Bitbucket's uuid of an account, braces included. */
export type AccountUuid = Id<'AccountUuid'>;
/** Bitbucket's uuid of a project, braces included. */
export type ProjectUuid = Id<'ProjectUuid'>;
/** Bitbucket's uuid of a repository, braces included. */
export type RepositoryUuid = Id<'RepositoryUuid'>;
/** Bitbucket's uuid of a workspace, braces included. */
export type WorkspaceUuid = Id<'WorkspaceUuid'>;
/** A workspace group's slug: API 2.0 knows no other id of a group. */
export type GroupSlug = Id<'GroupSlug'>;

export const accountUuid = (value: string): AccountUuid => value as AccountUuid;
export const projectUuid = (value: string): ProjectUuid => value as ProjectUuid;
export const repositoryUuid = (value: string): RepositoryUuid => value as RepositoryUuid;
export const workspaceUuid = (value: string): WorkspaceUuid => value as WorkspaceUuid;
export const groupSlug = (value: string): GroupSlug => value as GroupSlug;
