import { askBatches } from '../../../../../static/usher/src/features/plans/ask-batches';
import { readNewcomers } from '../../../../../static/usher/src/features/plans/read-newcomers';
import { toShownChange } from '../../../../../static/usher/src/features/plans/step-values';
import { templateText } from '../../../../../static/usher/src/features/plans/template-words';
import {
  toRulesDraft,
  toRulesPayload,
} from '../../../../../static/usher/src/features/plans/plan-rules-draft';
import { DEFAULT_PLAN_RULES } from '../../../../../src/domain/setup/plan-rules';
import { BY_HAND_CODES } from '../../../../../src/domain/plans/action';
import { groupSlug } from '../../../../../src/domain/facts/ids';
import { aGrantRemoval } from '../../../../builders/a-plan';
import { aPerson, aRepository, READ_AT } from '../../../../builders/facts-builders';

test('of a newcomer the name and the domain are kept, never the address', () => {
  expect(readNewcomers('Ada Lund, ada@Example.com\n\n  Bo Ek \ncy@example.org')).toEqual([
    { label: 'Ada Lund', emailDomain: 'example.com' },
    { label: 'Bo Ek' },
    { label: 'somebody without a name', emailDomain: 'example.org' },
  ]);
});

const work = (answers: readonly unknown[]) => {
  const left = [...answers];
  const asked: unknown[] = [];
  return {
    asked,
    call: ((_name: string, payload: unknown) => {
      asked.push(payload);
      return Promise.resolve(left.shift());
    }) as never,
    now: () => READ_AT,
    sleep: () => Promise.resolve(),
    onProgress: () => undefined,
    isCancelled: () => false,
  };
};
const matched = { ok: true, value: { state: 'matched', matches: [{ at: 0, person: 'p' }] } };

test('a batch that nobody answered is not an answer of nobody, and the others go on', async () => {
  const failure = { code: 'unavailable', message: 'x' };
  const { answers, failure: told } = await askBatches(
    [['a@x.example'], ['b@x.example']],
    work([{ ok: false, failure }, matched]),
  );
  expect(answers).toEqual([
    { state: 'failed', gap: { reason: 'bitbucket-failed' } },
    { state: 'answered', matches: [{ at: 0, person: 'p' }] },
  ]);
  expect(told).toEqual(failure);
});

test('the hourly limit is waited for, and the same batch asked again', async () => {
  const doing = work([{ ok: true, value: { state: 'wait', until: READ_AT } }, matched]);
  const { answers } = await askBatches([['a@x.example']], doing);
  expect(answers).toHaveLength(1);
  expect(doing.asked).toEqual([{ addresses: ['a@x.example'] }, { addresses: ['a@x.example'] }]);
});

test('whoever gives up is not asked any more', async () => {
  const doing = { ...work([]), isCancelled: () => true };
  const { answers } = await askBatches([['a@x.example']], doing);
  expect(answers).toEqual([{ state: 'failed', gap: { reason: 'bitbucket-failed' } }]);
  expect(doing.asked).toEqual([]);
});

test('both sides of a step are shown: levels as badges, the rest in words', () => {
  expect(toShownChange(aGrantRemoval())).toEqual({
    before: { level: 'write' },
    after: { level: 'none' },
  });
  const person = aPerson().uuid;
  expect(
    toShownChange({ kind: 'workspace-role', person, before: 'owner', after: 'member' }),
  ).toEqual({ before: { words: 'workspace admin' }, after: { words: 'member' } });
  const repository = aRepository().uuid;
  expect(
    toShownChange({ kind: 'fork-policy', repository, before: 'allow_forks', after: 'odd' }),
  ).toEqual({ before: { words: 'forks allowed' }, after: { words: 'odd' } });
});

test.each(BY_HAND_CODES)('a step by hand has two sides: %s', (code) => {
  const { before, after } = toShownChange({ kind: 'by-hand', code });
  expect(before).not.toEqual(after);
});

test('a template says what newcomers get, and that nothing is nothing', () => {
  const repository = aRepository({ name: 'paintings' });
  const facts = { groups: [], projects: [], repositories: [repository] };
  const given = { groups: [groupSlug('developers')], projectGrants: [], repositoryGrants: [] };
  expect(
    templateText(
      { ...given, repositoryGrants: [{ repository: repository.uuid, level: 'write' }] },
      facts,
    ),
  ).toBe('They get 1 group (developers) and write on paintings.');
  expect(templateText({ ...given, groups: [] }, facts)).toMatch(/^They get no group and no grant/);
});

test('rules are typed and read back; what is empty has its default again', () => {
  const rules = { ...DEFAULT_PLAN_RULES, needsApproval: true, removalShare: 0.1 };
  expect(toRulesPayload(toRulesDraft(rules))).toEqual(rules);
  expect(toRulesPayload({ ...toRulesDraft(rules), removalShare: ' ' }).removalShare).toBe(
    DEFAULT_PLAN_RULES.removalShare,
  );
});
