import * as v from 'valibot';
import {
  type ProjectAccess,
  type ProjectPersonAccess,
  type RepositoryAccess,
} from './access-answers';
import { type ScanEstimate, type ScanStatus } from './scan-status';

/**
 * Every function a page may call: the role its caller needs and what it takes. Authorization is by
 * function, never by page; the ids of workspace, project and repository come from Forge's context.
 */
export const FUNCTIONS = {
  getWorkspace: { role: 'workspace-admin', payload: v.strictObject({}) },
  getFactsChunk: { role: 'workspace-admin', payload: v.strictObject({ hash: v.string() }) },
  estimateScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  startScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  stepScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  cancelScan: { role: 'workspace-admin', payload: v.strictObject({}) },
  getProjectAccess: { role: 'project-admin', payload: v.strictObject({}) },
  /** `repository` must belong to the project of the context. */
  getProjectRepositoryAccess: {
    role: 'project-admin',
    payload: v.strictObject({ repository: v.string() }),
  },
  /** `person` must reach the project of the context. */
  getProjectPersonAccess: {
    role: 'project-admin',
    payload: v.strictObject({ person: v.string() }),
  },
  getRepositoryAccess: { role: 'repository-admin', payload: v.strictObject({}) },
} as const;

export type FunctionName = keyof typeof FUNCTIONS;
export type Role = (typeof FUNCTIONS)[FunctionName]['role'];
export type PayloadOf<Name extends FunctionName> = v.InferOutput<
  (typeof FUNCTIONS)[Name]['payload']
>;

export interface ValueOf {
  getWorkspace: WorkspaceView;
  getFactsChunk: FactsChunk;
  estimateScan: ScanEstimate;
  startScan: ScanStatus;
  stepScan: ScanStatus;
  cancelScan: ScanStatus;
  getProjectAccess: ProjectAccess;
  getProjectRepositoryAccess: RepositoryAccess;
  getProjectPersonAccess: ProjectPersonAccess;
  getRepositoryAccess: RepositoryAccess;
}

export interface WorkspaceView {
  readonly workspace: { readonly uuid: string; readonly slug: string; readonly name: string };
  readonly scan: ScanStatus;
  /** Missing before the first page of the first scan is stored. */
  readonly facts?: FactsManifest;
}

/**
 * Where the facts are. `snapshot`: the chunks, joined, are one snapshot file. `journal`: the first
 * scan still runs (or stopped); each chunk is a gzip of scan records and can be read by itself.
 */
export interface FactsManifest {
  readonly form: 'snapshot' | 'journal';
  readonly chunks: readonly { readonly hash: string; readonly bytes: number }[];
}

/** At most 400 KB as it crosses the bridge. */
export interface FactsChunk {
  readonly hash: string;
  readonly base64: string;
}
