import { acme, personUuid } from '../../../local/bitbucket/demo/acme';
import { type UserGrant, type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { type PayloadOf } from '../../../src/contract/functions';
import { type PlanView } from '../../../src/contract/plans';
import {
  accountUuid,
  groupSlug,
  repositoryUuid,
  workspaceUuid,
} from '../../../src/domain/facts/ids';
import { type Action } from '../../../src/domain/plans/action';
import { type Plan } from '../../../src/domain/plans/plan';
import { DEFAULT_PLAN_RULES, type PlanRules } from '../../../src/domain/setup/plan-rules';
import { type Tuned } from '../../../src/entry/compose';
import { sealPlan, type SealedPlan, toPlanFile } from '../../../src/snapshot/plan-file';
import { type PlanResult, sealResult, toResultFile } from '../../../src/snapshot/plan-result-file';
import { aPlan, aStep } from '../../builders/a-plan';
import {
  anApp,
  type App,
  type AppOptions,
  PEOPLE,
  repositoryOf,
  type Who,
} from '../../builders/an-app';
import { send } from '../../builders/an-upload';
import { aClock, NOON, type TestClock } from '../../builders/simulated-bitbucket';

export const MARTA = accountUuid(personUuid('molsen'));
export const CHECKOUT = repositoryUuid(repositoryOf('web-checkout'));
export const RULE = 2700;

export interface PlanningApp extends App {
  readonly clock: TestClock;
}

interface PlanningOptions extends Omit<AppOptions, 'data'> {
  readonly tuning?: NonNullable<Tuned['tuning']>;
  readonly data?: WorkspaceData;
  /** Yes unless said. */
  readonly isScanned?: boolean;
}

/** A workspace, small unless said, that was scanned, with Lucía Ferrante as a second workspace admin, on a clock that tests move. */
export async function aPlanningApp(options: PlanningOptions = {}): Promise<PlanningApp> {
  const {
    tuning,
    isScanned = true,
    data = withSecondAdmin(aCutAcme(['web-checkout'])),
    ...rest
  } = options;
  const clock = aClock();
  const app = await anApp({
    data,
    backend: async () => {
      const index = await import('../../../src/index');
      const { createResolver } = await import('../../../src/entry/resolvers');
      return { ...index, resolver: createResolver({ clock, ...(tuning && { tuning }) }) };
    },
    ...rest,
  });
  if (isScanned) await app.seed();
  return { ...app, clock };
}

const NAMED = new Set([...Object.values<string>(PEOPLE), ...['dbrandt', 'molsen', 'tjohansson']]);

/** The demo workspace with these repositories and the few people of these tests: scanned in a moment. */
export function aCutAcme(slugs: readonly string[]): WorkspaceData {
  const whole = acme(NOON);
  const accounts = whole.accounts.filter(({ nickname = '' }) => NAMED.has(nickname));
  const known = new Set(accounts.map(({ uuid }) => uuid));
  const repositories = whole.repositories.filter(({ slug }) => slugs.includes(slug));
  const projects = new Set(repositories.map(({ project }) => project));
  const cut = <Held extends { readonly userGrants: readonly UserGrant<string>[] }>(
    held: Held,
  ): Held => ({
    ...held,
    ...{ accessKeys: [], webhooks: [] },
    userGrants: held.userGrants.filter(({ account }) => known.has(account)),
  });
  return {
    ...{ workspace: whole.workspace, accounts },
    groups: whole.groups.map((group) => ({
      ...group,
      members: group.members.filter((uuid) => known.has(uuid)),
    })),
    projects: whole.projects.filter(({ uuid }) => projects.has(uuid)).map(cut),
    repositories: repositories.map(cut),
  };
}

export const SECOND_ADMIN = { as: 'project admin', on: 'workspace' } as const;

function withSecondAdmin(data: WorkspaceData): WorkspaceData {
  return changeAccount(data, personUuid('lferrante'), 'owner');
}

/** As an admin does it by hand; `none` = not a member any more. */
export function changeAccount(
  data: WorkspaceData,
  person: string,
  role: 'owner' | 'member' | 'none',
): WorkspaceData {
  return {
    ...data,
    accounts: data.accounts.map((account) => {
      if (account.uuid !== person) return account;
      const { membership, ...rest } = account;
      return role === 'none' || !membership
        ? rest
        : { ...rest, membership: { ...membership, role } };
    }),
  };
}

/** As the companion does it. */
export function withoutGrant(data: WorkspaceData): WorkspaceData {
  return {
    ...data,
    repositories: data.repositories.map((one) =>
      one.uuid === CHECKOUT
        ? { ...one, userGrants: one.userGrants.filter(({ account }) => account !== MARTA) }
        : one,
    ),
  };
}

const GROUP = groupSlug('web-developers');

/** One step of each doer: the companion's on a repository, and what people do. */
export const ACTIONS = {
  grant: {
    ...{ kind: 'person-grant', on: { repository: CHECKOUT }, person: MARTA },
    ...{ before: 'write', after: 'none' },
  },
  exemption: {
    ...{ kind: 'branch-exemption', repository: CHECKOUT, rule: RULE, person: MARTA },
    ...{ before: true, after: false },
  },
  group: {
    ...{ kind: 'group-membership', group: GROUP, person: MARTA, before: true, after: false },
  },
  role: { kind: 'workspace-role', person: MARTA, before: 'member', after: 'none' },
} as const satisfies Record<string, Action>;

/** Marta leaves: steps 1 to 4. */
export function anOffboarding(given: Partial<Plan> = {}): Promise<SealedPlan> {
  const { uuid, slug, name } = acme(NOON).workspace;
  const step = (id: string, action: Action, by: 'companion' | 'workspace-admin') =>
    aStep({ id, action, by, says: `Step ${id} of Marta Olsen`, why: 'She leaves' });
  return sealPlan(
    aPlan({
      title: 'Offboard Marta Olsen',
      workspace: { uuid: workspaceUuid(uuid), slug, name },
      madeAt: NOON,
      expiresAt: NOON + 24 * 3_600_000,
      steps: [
        step('1', ACTIONS.grant, 'companion'),
        step('2', ACTIONS.exemption, 'companion'),
        step('3', ACTIONS.group, 'workspace-admin'),
        step('4', ACTIONS.role, 'workspace-admin'),
      ],
      names: { [MARTA]: 'Marta Olsen', [CHECKOUT]: 'web-checkout' },
      ...given,
    }),
  );
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** As a page does it: an upload, and then the plan is kept. */
export async function keep(app: App, plan: SealedPlan, who: { as?: Who } = {}): Promise<PlanView> {
  const on = { ...who, on: 'workspace' } as const;
  const upload = await send(app, toBytes(toPlanFile(plan)), { kind: 'plan', ...who });
  return app.get('keepPlan', { ...on, payload: { upload } });
}

/** What the companion writes down. */
export function aResult(
  plan: SealedPlan,
  given: Partial<Omit<PlanResult, 'hash'>> = {},
): Promise<PlanResult> {
  return sealResult({
    ...({ format: 'usher-plan-result', version: 1, plan, outcome: 'applied' } as const),
    startedAt: NOON + 60_000,
    entries: ['1', '2'].map((step) => ({ step, at: NOON + 61_000, state: 'done' })),
    ...given,
  });
}

export async function callKeepResult(
  app: App,
  result: PlanResult,
  payload: Omit<PayloadOf<'keepPlan'>, 'upload'> = {},
) {
  const upload = await send(app, toBytes(toResultFile(result)), { kind: 'plan-result' });
  return app.call('keepPlan', { payload: { upload, ...payload } });
}

export async function setRules(app: App, rules: Partial<PlanRules>): Promise<number> {
  const { version } = (await app.get('getSettings')).planRules;
  const payload = { version, rules: { ...DEFAULT_PLAN_RULES, ...rules } };
  await app.get('savePlanRules', { payload });
  return version + 1;
}

/** The text of a file by its chunks, as a page fetches it. */
export async function fetchText(
  app: App,
  chunks: readonly { readonly hash: string }[],
): Promise<string> {
  const parts: Buffer[] = [];
  for (const { hash } of chunks) {
    const { base64 } = await app.get('getFactsChunk', { payload: { hash } });
    parts.push(Buffer.from(base64, 'base64'));
  }
  return Buffer.concat(parts).toString('utf8');
}
