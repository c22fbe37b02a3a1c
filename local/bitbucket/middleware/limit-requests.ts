import { type CredentialKind } from '../bitbucket';
import { type Switches } from '../switches';
import { type Step } from './context';

/** Limits are counted apart for each of these. */
export type ResourceGroup = 'repositories' | 'workspaces' | 'users' | 'groups';

export interface LimitSources {
  readonly switches: Readonly<Switches>;
  readonly now: () => number;
  /** Paid seats when no switch says. */
  readonly people: () => number;
}

export interface RequestLimit {
  readonly step: Step;
  reset(): void;
}

/**
 * A rolling window per caller and resource group. A refused request is not counted.
 * https://support.atlassian.com/bitbucket-cloud/docs/api-request-limits/
 */
export function createRequestLimit({ switches, now, people }: LimitSources): RequestLimit {
  const windows = new Map<string, RollingWindow>();

  const windowOf = (key: string): RollingWindow => {
    const known = windows.get(key);
    if (known) return known;
    const created = createRollingWindow();
    windows.set(key, created);
    return created;
  };

  const step: Step = async (context, next) => {
    const { kind, account } = context.get('credential');
    const group = resourceGroupOf(new URL(context.req.url).pathname);
    const { limit, announced } = limitFor(
      { kind, group, seats: switches.seats ?? people() },
      switches,
    );
    const window = windowOf(`${account ?? kind} ${group}`);
    const used = window.countSince(now() - switches.windowSeconds * 1000);
    const isRefused = used >= limit;
    if (!isRefused) window.add(now());
    if (announced) {
      const left = limit - used - 1;
      context.header('X-RateLimit-Limit', announcement(limit, switches.windowSeconds));
      context.header('X-RateLimit-Resource', group);
      context.header('X-RateLimit-NearLimit', String(left < limit * 0.2));
    }
    if (!isRefused) return next();
    if (switches.retryAfterSeconds !== null) {
      context.header('Retry-After', String(switches.retryAfterSeconds));
    }
    return context.text('Rate limit for this resource has been exceeded', 429);
  };
  return {
    step,
    reset: () => {
      windows.clear();
    },
  };
}

function resourceGroupOf(path: string): ResourceGroup {
  if (path.startsWith('/1.0/')) return 'groups';
  if (path.startsWith('/2.0/repositories')) return 'repositories';
  return path.startsWith('/2.0/user') ? 'users' : 'workspaces';
}

const HOURLY = 1000;
const SEATS_INCLUDED = 100;

/**
 * 1,000; for an app acting as itself and for access tokens on a paid plan with more than 100 seats,
 * 10 more for each further seat, up to 10,000, on repository data. Only such a limit is announced.
 * https://www.atlassian.com/blog/bitbucket/introducing-scaled-rate-limits-for-bitbucket-cloud-api
 */
export function limitFor(
  asked: { readonly kind: CredentialKind; readonly group: ResourceGroup; readonly seats: number },
  { limit, plan }: Pick<Switches, 'limit' | 'plan'>,
): { limit: number; announced: boolean } {
  if (limit !== null) return { limit, announced: true };
  const scales = asked.kind === 'forge-asApp' || asked.kind === 'access-token';
  const isScaled =
    scales && asked.group === 'repositories' && plan !== 'free' && asked.seats > SEATS_INCLUDED;
  const scaled = Math.min(10_000, HOURLY + 10 * (asked.seats - SEATS_INCLUDED));
  return { limit: isScaled ? scaled : HOURLY, announced: isScaled };
}

/** `1000`, or with the window as seen live: `60, 60;w=30`. */
const announcement = (limit: number, windowSeconds: number): string =>
  windowSeconds === 3600 ? String(limit) : `${limit}, ${limit};w=${windowSeconds}`;

interface RollingWindow {
  add(time: number): void;
  countSince(time: number): number;
}

function createRollingWindow(): RollingWindow {
  let times: number[] = [];
  let first = 0;
  return {
    add: (time) => {
      times.push(time);
    },
    countSince(time) {
      while ((times[first] ?? Infinity) <= time) first += 1;
      if (first > 1000) [times, first] = [times.slice(first), 0];
      return times.length - first;
    },
  };
}
