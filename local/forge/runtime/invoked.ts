/** Who runs which function, for which module, in which installation. */
export interface Invoked {
  readonly installationId: string;
  /** Of the installation's workspace, without braces. */
  readonly workspaceId: string;
  /** Missing in functions that nobody called. */
  readonly accountId?: string;
  readonly moduleKey: string;
  /** `consumer`, `bitbucket:workspaceSettingsMenuPage` and their like. */
  readonly moduleType: string;
  readonly functionKey: string;
  readonly appVersion: string;
  /** How many pushes led here, each made by the consumer of the one before. */
  readonly chainLength?: number;
}

/** What Forge itself vouches for; `principal` is who called. */
export function toFunctionContext(invoked: Invoked): object {
  const { workspaceId, accountId } = invoked;
  return {
    installContext: contextAriOf(invoked),
    workspaceId,
    ...(accountId !== undefined && { principal: { accountId } }),
    installation: installationOf(invoked),
  };
}

export function contextAriOf({ workspaceId }: Pick<Invoked, 'workspaceId'>): string {
  return `ari:cloud:bitbucket::workspace/${workspaceId}`;
}

export function installationOf(invoked: Pick<Invoked, 'installationId' | 'workspaceId'>): object {
  const { installationId, workspaceId } = invoked;
  return {
    ari: { installationId, toString: () => `ari:cloud:ecosystem::installation/${installationId}` },
    contexts: [{ workspaceId, toString: () => contextAriOf(invoked) }],
  };
}
