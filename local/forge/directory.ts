/** What the host pages need to know of the workspace to draw a settings frame and links. */
export interface HostDirectory {
  readonly workspace: { readonly uuid: string; readonly slug: string; readonly name: string };
  readonly viewers: readonly Viewer[];
  readonly projects: readonly {
    readonly uuid: string;
    readonly key: string;
    readonly name: string;
  }[];
  readonly repositories: readonly {
    readonly uuid: string;
    readonly slug: string;
    readonly name: string;
  }[];
}

/** Somebody as whom the pages can be looked at. */
export interface Viewer {
  readonly accountId: string;
  readonly name: string;
  /** `workspace admin` and its like. */
  readonly role: string;
}

/** One installation of the app; several of one workspace stand side by side here. */
export interface HostInstallation {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}
