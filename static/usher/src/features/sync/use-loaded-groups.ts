import { useMemo } from 'react';
import { type LoadedGroups } from '../../../../../src/domain/findings/brought-groups';
import { useOrganization } from '../organization/use-organization';
import { useGroupSource } from './use-group-source';

export interface GroupsAtHand {
  /** `failed`: one was loaded and cannot be read, so what it would tell is not known. */
  readonly state: 'loading' | 'failed' | 'ready';
  readonly groups: LoadedGroups;
}

/** What a mapping of groups can be compared with, as far as it has arrived. */
export function useLoadedGroups(): GroupsAtHand {
  const source = useGroupSource();
  const organization = useOrganization();
  return useMemo(() => {
    const states = [source.state, organization.state];
    const state = states.includes('loading') ? 'loading' : source.state;
    // What was chosen and cannot be read is not replaced by something else.
    const instead = source.state === 'none' && organization.state === 'ready';
    return {
      state: state === 'none' ? 'ready' : state,
      groups: {
        loaded: source.state === 'ready' ? source.data : undefined,
        organization: instead ? organization.data : undefined,
      },
    };
  }, [source, organization]);
}
