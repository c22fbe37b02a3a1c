import { createContext, useContext } from 'react';
import { type HostContext } from './host-context';

/** Which page of Bitbucket this frame stands on, and who reads it, as the host says. */
export interface Here {
  /** The kind of page (manifest.yml). */
  readonly type: string;
  /** Its address; missing where the host does not tell. */
  readonly location?: HostContext['extension']['location'];
  readonly accountId?: HostContext['accountId'];
}

export const HereContext = createContext<Here>({ type: '' });

/** Good for links and for what this browser keeps, never for permission. */
export function useHere(): Here {
  return useContext(HereContext);
}

/** The workspace that the address names; empty where there is no address. */
export function workspaceIn({ location }: Here): string {
  if (location === undefined || !URL.canParse(location)) return '';
  return new URL(location).pathname.split('/')[1] ?? '';
}
