import * as fc from 'fast-check';
import { finishPlan } from '../../src/domain/plans/finish-plan';
import { type Plan } from '../../src/domain/plans/plan';
import { parsePlanFile, sealPlan, toPlanFile } from '../../src/snapshot/plan-file';
import { PlanFileError } from '../../src/snapshot/plan-file-error';
import { aPlan, aStep } from '../builders/a-plan';
import { arbitraryDraftOn } from '../builders/arbitrary-draft';
import { arbitraryTruth } from '../builders/arbitrary-facts';
import { aPerson, READ_AT } from '../builders/facts-builders';

/** With something in every list. */
const full: Plan = aPlan({
  madeBy: aPerson().uuid,
  steps: [
    aStep(),
    aStep({
      id: '2',
      dependsOn: ['1'],
      by: 'workspace-admin',
      phase: 'membership',
      action: {
        kind: 'workspace-role',
        person: aPerson().uuid,
        before: 'member',
        after: 'none',
      },
      at: { url: 'https://bitbucket.org/acme/workspace/settings', path: 'User directory' },
      undo: 'Ann must be invited again, and accept.',
    }),
  ],
  hazards: [{ code: 'keys-stay', severity: 'high', says: 'Keys stay', answeredBy: ['2'] }],
  brakes: [
    {
      code: 'yourself',
      key: 'yourself',
      stops: true,
      says: 'Takes access from yourself.',
      isReleasable: true,
      steps: ['1'],
    },
  ],
  releases: [{ brake: 'yourself', reason: 'I leave', releasedAt: READ_AT }],
  checks: [{ says: 'Nobody is left', by: 'app' }],
  facts: [{ what: 'members', state: 'partial', readAt: READ_AT, gap: { reason: 'rate-limited' } }],
  names: { [aPerson().uuid]: 'Ann' },
});

async function failureOf(text: string): Promise<PlanFileError> {
  const failure: unknown = await parsePlanFile(text).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof PlanFileError) return failure;
  throw new Error('the file was read');
}

/** The file with one change in its JSON, the hash as it was. */
async function changed(edit: (json: Record<string, unknown>) => unknown): Promise<string> {
  const json = JSON.parse(toPlanFile(await sealPlan(full))) as Record<string, unknown>;
  return JSON.stringify(edit(json));
}

const firstStep = (edit: object) => (json: Record<string, unknown>) => {
  const [first, ...others] = json['steps'] as readonly Record<string, unknown>[];
  return { ...json, steps: [{ ...first, ...edit }, ...others] };
};

const firstAction = (edit: object) => (json: Record<string, unknown>) => {
  const [first] = json['steps'] as readonly { readonly action: object }[];
  return firstStep({ action: { ...first?.action, ...edit } })(json);
};

describe('a plan as a file', () => {
  test('is read as it was written', async () => {
    const sealed = await sealPlan(full);
    expect(sealed.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await parsePlanFile(toPlanFile(sealed))).toEqual(sealed);
  });

  test('is read as it was written, whatever plan it is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraftOn(arbitraryTruth), async ({ draft, context }) => {
        const sealed = await sealPlan(finishPlan(draft, context));
        expect(await parsePlanFile(toPlanFile(sealed))).toEqual(sealed);
      }),
      { numRuns: 40 },
    );
  });

  test('has the same hash in whatever order its fields stand', async () => {
    const backwards = Object.fromEntries(Object.entries(full).reverse()) as unknown as Plan;
    expect((await sealPlan(backwards)).hash).toBe((await sealPlan(full)).hash);
  });

  test.each(Object.keys(full).filter((key) => key !== 'kind'))(
    'has another hash when %s is changed',
    async (key) => {
      const value: unknown = full[key as keyof Plan];
      const other =
        typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}!` : undefined;
      const emptied = Array.isArray(value) ? [] : { ...(value as object), extra: 1 };
      const plan = { ...full, [key]: other ?? emptied };
      expect((await sealPlan(plan)).hash).not.toBe((await sealPlan(full)).hash);
    },
  );

  test.each([
    ['no JSON', 'not JSON at all', 'not-a-plan', undefined],
    ['a list', '[]', 'not-a-plan', undefined],
    ['another file', '{"format":"usher-organization","version":1}', 'not-a-plan', undefined],
    ['of a newer version', '{"format":"usher-plan","version":2}', 'newer-version', 'version'],
  ])('is refused: %s', async (_, text, code, field) => {
    const failure = await failureOf(text);
    expect({ code: failure.code, field: failure.field }).toEqual({ code, field });
    expect(failure.remedy).toMatch(/^(Give|Update)/);
  });

  test.each([
    ['title', { title: 'Offboard \u001b[31mAnn' }],
    ['workspace.slug', { workspace: { uuid: full.workspace.uuid, slug: '../acme', name: 'A' } }],
    ['madeAt', { madeAt: -1 }],
    ['expiresAt', { expiresAt: '2026' }],
    ['madeBy', { madeBy: 'ann@example.com' }],
    ['kind', { kind: 'delete-everything' }],
    ['hash', { hash: 'abc' }],
    ['trick', { trick: 1 }],
    ['effects.seats', { effects: { access: [], gates: [], outcomes: [] } }],
    ['names.x', { names: { x: '' } }],
    ['releases.0.brake', { releases: [{ brake: 'other', reason: 'x', releasedAt: 1 }] }],
  ])('is refused, and says where: %s', async (field, edit) => {
    const failure = await failureOf(await changed((json) => ({ ...json, ...edit })));
    expect({ code: failure.code, field: failure.field }).toEqual({ code: 'damaged', field });
    expect(failure.message).toContain(`damaged at ${field}`);
    expect(failure.message).not.toContain('example.com');
    expect(failure.remedy).not.toBe('');
  });

  test.each([
    ['steps.0.action.kind', firstAction({ kind: 'delete-repository' })],
    ['steps.0.action.person', firstAction({ person: '{not-a-uuid}' })],
    ['steps.0.action.after', firstAction({ after: 'owner' })],
    ['steps.0.action.url', firstAction({ url: 'https://example.com' })],
    ['steps.0.at.url', firstStep({ at: { url: 'javascript:alert(1)', path: 'x' } })],
    ['steps.0.id', firstStep({ id: '7' })],
    ['steps.0.dependsOn.0', firstStep({ dependsOn: ['2'] })],
    ['steps.0.says', firstStep({ says: 'a\u0007b' })],
  ])('is refused for a step, and says where: %s', async (field, edit) => {
    const failure = await failureOf(await changed(edit));
    expect({ code: failure.code, field: failure.field }).toEqual({ code: 'damaged', field });
  });

  test('is refused when something in it was changed after it was hashed', async () => {
    const failure = await failureOf(await changed(firstStep({ says: 'Remove nothing' })));
    expect({ code: failure.code, field: failure.field }).toEqual({
      code: 'wrong-hash',
      field: 'hash',
    });
    expect(failure.remedy).toBe('Export the plan again, and change nothing in the file.');
  });
});
