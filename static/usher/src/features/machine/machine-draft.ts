import { t } from '@lingui/core/macro';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type GrantPlace } from '../../../../../src/domain/gates/change';
import {
  MACHINE_TASKS,
  type MachineNeed,
  type MachineReach,
  type MachineTask,
} from '../../../../../src/domain/machine/machine-need';

export const TRANSPORTS = ['either', 'https', 'ssh-only'] as const;
export const SSO_ANSWERS = ['not-known', 'yes', 'no'] as const;

/** What stands in the form. */
export interface MachineDraft {
  readonly task: MachineTask;
  /** `chosen`: the places below. */
  readonly where: 'chosen' | 'everything';
  /** `repository {uuid}` and `project {uuid}`. */
  readonly on: readonly string[];
  readonly transport: MachineNeed['transport'];
  readonly isForPerson: boolean;
  readonly sso: MachineNeed['ssoIsEnforced'];
  readonly name: string;
}

export const NEW_DRAFT: MachineDraft = {
  task: 'read',
  where: 'chosen',
  on: [],
  transport: 'either',
  isForPerson: false,
  sso: 'not-known',
  name: '',
};

/** As a link carries it; what is as in a new form is left out. */
export function toDraftText(draft: MachineDraft): string {
  const { task, where, on, transport, isForPerson, sso, name } = draft;
  const query = new URLSearchParams();
  if (task !== NEW_DRAFT.task) query.set('task', task);
  if (where !== NEW_DRAFT.where) query.set('where', where);
  for (const place of on) query.append('on', place);
  if (transport !== NEW_DRAFT.transport) query.set('transport', transport);
  if (isForPerson) query.set('person', 'yes');
  if (sso !== NEW_DRAFT.sso) query.set('sso', sso);
  if (name !== '') query.set('name', name);
  return query.toString();
}

/** What a link does not say, or says in words that are not ours, is as in a new form. */
export function parseDraftText(text: string | undefined): MachineDraft {
  const query = new URLSearchParams(text ?? '');
  return {
    task: oneOf(MACHINE_TASKS, query.get('task')) ?? NEW_DRAFT.task,
    where: query.get('where') === 'everything' ? 'everything' : 'chosen',
    on: [...new Set(query.getAll('on'))],
    transport: oneOf(TRANSPORTS, query.get('transport')) ?? NEW_DRAFT.transport,
    isForPerson: query.get('person') === 'yes',
    sso: oneOf(SSO_ANSWERS, query.get('sso')) ?? NEW_DRAFT.sso,
    name: query.get('name') ?? '',
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null) {
  return values.find((value) => value === text);
}

/** Whether it reads or writes by a protocol that can be chosen. */
export function asksTransport({ task }: Pick<MachineDraft, 'task'>): boolean {
  return task === 'read' || task === 'write';
}

const HAS_PLACES: ReadonlySet<MachineTask> = new Set<MachineTask>([
  'read',
  'write',
  'pipeline-reads-repository',
  'contractor',
]);

export function asksPlaces({ task }: Pick<MachineDraft, 'task'>): boolean {
  return HAS_PLACES.has(task);
}

/** Where it reads or writes; places that are not here any more are none. */
export function placesOf(draft: MachineDraft, facts: Facts): readonly GrantPlace[] | 'everywhere' {
  if (!asksPlaces(draft)) return draft.task === 'pipeline-to-cloud' ? [] : 'everywhere';
  if (draft.where === 'everything' && asksTransport(draft)) return 'everywhere';
  const chosen = new Set(draft.on);
  const projects = facts.projects.filter(({ uuid }) => chosen.has(`project ${uuid}`));
  const whole = new Set(projects.map(({ uuid }) => uuid));
  const repositories = facts.repositories.filter(
    ({ uuid, project }) =>
      chosen.has(`repository ${uuid}`) && !(project !== undefined && whole.has(project)),
  );
  return [
    ...projects.map(({ uuid }) => ({ project: uuid })),
    ...repositories.map(({ uuid }) => ({ repository: uuid })),
  ];
}

/** Until somebody says where, one repository is assumed: the least. */
function reachOf(places: readonly GrantPlace[] | 'everywhere'): MachineReach {
  if (places === 'everywhere') return 'everything';
  if (places.length > 1) return 'some-repositories';
  const [only] = places;
  return only !== undefined && 'project' in only ? 'one-project' : 'one-repository';
}

/** Answers to questions that were not asked count for nothing. */
export function toNeed(
  draft: MachineDraft,
  places: readonly GrantPlace[] | 'everywhere',
  plan: MachineNeed['plan'],
): MachineNeed {
  const asked = asksTransport(draft);
  return {
    task: draft.task,
    reach: reachOf(places),
    transport: asked ? draft.transport : 'either',
    isForPerson: asked && draft.isForPerson,
    plan,
    ssoIsEnforced: draft.sso,
  };
}

/** What is missing before a plan can be made; nothing where it can. */
export function whyNoPlan(
  draft: MachineDraft,
  places: readonly GrantPlace[] | 'everywhere',
): string | undefined {
  if (asksPlaces(draft) && places.length === 0) return t`Say where first.`;
  return draft.name.trim() === '' ? t`Say what it is called first.` : undefined;
}
