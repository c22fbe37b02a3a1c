import { useMemo } from 'react';
import { type SettingsView } from '../../../../../src/contract/settings';
import {
  classifyMembers,
  type MemberActivity,
} from '../../../../../src/domain/activity/classify-members';
import { toOrganizationActivity } from '../../../../../src/domain/activity/organization-activity';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/findings/thresholds';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { DAY_MS } from '../../lib/dates';
import { useNavigation } from '../../lib/navigation';
import { useNow } from '../../lib/use-now';
import { useDirectory } from '../directory/use-directory';
import { useOrganization } from '../organization/use-organization';
import { useSettings } from '../settings/use-settings';

export interface ActivityModel {
  readonly members: readonly MemberActivity[];
  readonly inactiveDays: number;
  /** Missing while they are not known: nothing can be saved. */
  readonly settings: SettingsView | undefined;
  readonly isPast: boolean;
}

/** Every member with everything that tells of their activity. A day in the past is judged as of that day. */
export function useActivity(facts: Facts): ActivityModel {
  const { answer } = useSettings();
  const settings = answer.state === 'ready' ? answer.value : undefined;
  const { state, people, readAt } = useDirectory();
  const loaded = useOrganization();
  const data = loaded.state === 'ready' ? loaded.data : undefined;
  const isPast = useNavigation().place.asOf !== undefined;
  const today = Math.floor(useNow() / DAY_MS) * DAY_MS;
  const now = isPast ? (facts.endedAt ?? facts.startedAt) : today;
  const { inactiveDays } = settings?.thresholds.value ?? DEFAULT_THRESHOLDS;
  const members = useMemo(() => {
    const register = settings?.register.value ?? [];
    return classifyMembers(
      {
        facts,
        ...(state === 'ready' && readAt !== undefined && { directory: { people, asOf: readAt } }),
        ...(data && { organization: toOrganizationActivity(data) }),
      },
      {
        ...{ inactiveDays, now },
        protectedPeople: settings?.protectedPeople.value ?? [],
        serviceAccounts: register
          .filter(({ kind }) => kind === 'service-account')
          .map(({ name }) => name),
      },
    );
  }, [facts, state, people, readAt, data, inactiveDays, now, settings]);
  return { members, inactiveDays, settings, isPast };
}
