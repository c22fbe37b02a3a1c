import { type SettingsView } from '../../contract/settings';
import { toActivitySince } from '../../domain/activity/pushed-since';

/** Since when a scan begun now reads commits and pull requests; nothing unless an admin asked for them. */
export function toActivityTerms(
  { scanSchedule, thresholds }: Pick<SettingsView, 'scanSchedule' | 'thresholds'>,
  now: number,
): { readonly activitySince?: string } {
  if (scanSchedule.value.readsActivity !== true) return {};
  return { activitySince: toActivitySince(now, thresholds.value.inactiveDays) };
}
