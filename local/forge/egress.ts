import { EgressFilteringService } from '@forge/egress';
import * as v from 'valibot';
import { type ForgeManifest, listEgress } from './manifest';

/** Which addresses backend code may fetch: those of the manifest, and those an admin has approved since. */
export interface HostEgress {
  isAllowed(installationId: string, url: string): boolean;
  /** `permissions.egress.…` of @forge/bridge. @throws Error where the manifest does not enable it */
  readonly commands: Readonly<
    Record<string, (installationId: string, payload: unknown) => unknown>
  >;
}

const Group = v.object({
  key: v.string(),
  description: v.string(),
  configured: v.array(v.object({ domain: v.string(), type: v.array(v.string()) })),
});
type Group = v.InferOutput<typeof Group>;
const Groups = v.object({ egresses: v.array(Group) });
const Keys = v.object({ keys: v.optional(v.array(v.string())) });
const Key = v.object({ key: v.string() });
const Domain = v.object({ key: v.string(), domain: v.string(), type: v.string() });

const MOST_GROUPS = 10;
const MOST_DOMAINS = 10;

/** https://developer.atlassian.com/platform/forge/apis-reference/customer-managed-egress-and-remotes-api/ */
export function createEgress(manifest: ForgeManifest): HostEgress {
  const declared = listEgress(manifest);
  const isEnabled = manifest.permissions.external?.configurable?.enabled === true;
  const approved = new Map<string, readonly Group[]>();
  const groupsOf = (installationId: string) => approved.get(installationId) ?? [];
  const enabled =
    <Payload>(
      schema: v.GenericSchema<unknown, Payload>,
      run: (installationId: string, payload: Payload) => unknown,
    ) =>
    (installationId: string, payload: unknown): unknown => {
      if (!isEnabled) throw new Error('The manifest enables no egress that customers manage.');
      return run(installationId, v.parse(schema, payload));
    };
  const keep = (installationId: string, groups: readonly Group[]) => {
    const isTooMuch =
      groups.length > MOST_GROUPS ||
      groups.some(({ configured }) => configured.length > MOST_DOMAINS);
    if (isTooMuch) throw new Error('Forge allows 10 groups of 10 domains.');
    approved.set(installationId, groups);
  };
  return {
    isAllowed: (installationId, url) => {
      const own = groupsOf(installationId).flatMap(({ configured }) =>
        configured
          .filter(({ type }) => type.includes('FETCH_BACKEND_SIDE'))
          .map(({ domain }) => domain),
      );
      return new EgressFilteringService([...declared, ...own]).isValidUrl(url);
    },
    commands: {
      __permission__egressGet: enabled(Keys, (installationId, { keys }) => ({
        results: groupsOf(installationId).filter(({ key }) => keys?.includes(key) ?? true),
      })),
      __permission__egressSet: enabled(Groups, (installationId, { egresses }) => {
        const others = groupsOf(installationId).filter(
          ({ key }) => !egresses.some((each) => each.key === key),
        );
        keep(installationId, [...others, ...egresses]);
        return { results: egresses };
      }),
      __permission__egressDeleteGroup: enabled(Key, (installationId, { key }) => {
        keep(
          installationId,
          groupsOf(installationId).filter((group) => group.key !== key),
        );
      }),
      __permission__egressDeleteDomain: enabled(Domain, (installationId, { key, domain }) => {
        const groups = groupsOf(installationId).map((group) =>
          group.key === key
            ? { ...group, configured: group.configured.filter((each) => each.domain !== domain) }
            : group,
        );
        keep(installationId, groups);
      }),
    },
  };
}
