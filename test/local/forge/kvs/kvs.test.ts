import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import { createFaults } from '../../../../local/forge/faults';
import { createKvs } from '../../../../local/forge/kvs/kvs';
import { aManifest, inAnInvocation } from '../../../builders/a-forge-manifest';

interface Row {
  readonly name: string;
  readonly count: number;
}

/** The unmodified @forge/kvs against the store of a fresh host. */
let inside: Awaited<ReturnType<typeof inAnInvocation>>;
beforeEach(async () => {
  inside = await inAnInvocation();
});

describe('plain keys', () => {
  test('hold what was set, apart for each installation', async () => {
    await inside(async () => {
      await kvs.set('key', { a: [1, null] });
      expect(await kvs.get('key')).toEqual({ a: [1, null] });
    });
    await inside(async () => {
      expect(await kvs.get('key')).toBeUndefined();
    }, 'other');
  });

  test('share no object with the app', () =>
    inside(async () => {
      const value = { list: [1] };
      await kvs.set('key', value);
      value.list.push(2);
      expect(await kvs.get('key')).toEqual({ list: [1] });
    }));

  test('are deleted, and deleting twice is no error', () =>
    inside(async () => {
      await kvs.set('key', 1);
      await kvs.delete('key');
      await kvs.delete('key');
      expect(await kvs.get('key')).toBeUndefined();
    }));

  test('are not secrets, and secrets are not plain keys', () =>
    inside(async () => {
      await kvs.setSecret('key', 'secret');
      expect(await kvs.get('key')).toBeUndefined();
      expect(await kvs.getSecret('key')).toBe('secret');
    }));

  test('are set only once where that is asked', () =>
    inside(async () => {
      await kvs.set('key', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
      await expect(kvs.set('key', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
        responseDetails: { status: 409 },
      });
      expect(await kvs.get('key')).toBe(1);
    }));

  test.each([
    ['an empty key', '', 1, 'KEY_TOO_SHORT'],
    ['a key of 501 characters', 'x'.repeat(501), 1, 'KEY_TOO_LONG'],
    ['braces in a key', '{uuid}', 1, 'INVALID_KEY'],
    ['blanks alone', '   ', 1, 'INVALID_KEY'],
    ['a value above 240 KiB', 'key', 'x'.repeat(240 * 1024), 'MAX_SIZE'],
    ['32 levels', 'key', deep(32), 'MAX_DEPTH'],
  ])('%s is refused', (_name, key, value, code) =>
    inside(async () => {
      await expect(kvs.set(key, value)).rejects.toMatchObject({ code });
    }),
  );

  test('a key of 500 characters, 31 levels and just under 240 KiB are taken', () =>
    inside(async () => {
      await kvs.set('x'.repeat(500), deep(31));
      await kvs.set('key', 'x'.repeat(240 * 1024 - 2));
    }));

  test('are found by their beginning, page by page', () =>
    inside(async () => {
      for (let at = 0; at < 25; at += 1) await kvs.set(`chunk:${String(at).padStart(2, '0')}`, at);
      await kvs.set('other', 1);
      const query = () => kvs.query().where('key', WhereConditions.beginsWith('chunk:'));
      const first = await query().getMany();
      expect(first.results).toHaveLength(10);
      const rest = await query()
        .limit(100)
        .cursor(first.nextCursor ?? '')
        .getMany();
      expect(rest.results.map(({ value }) => value)).toEqual(
        Array.from({ length: 15 }, (_, at) => at + 10),
      );
      expect(rest.nextCursor).toBeUndefined();
      await expect(query().limit(101).getMany()).rejects.toMatchObject({
        code: 'QUERY_LIMIT_EXCEEDED',
      });
    }));
});

describe('batches', () => {
  test('answer what went well and what did not', () =>
    inside(async () => {
      const set = await kvs.batchSet([
        { key: 'good', value: 1 },
        { key: '{bad}', value: 1 },
      ]);
      expect(set.successfulKeys).toEqual([{ key: 'good' }]);
      expect(set.failedKeys).toMatchObject([{ key: '{bad}', error: { code: 'INVALID_KEY' } }]);
      const got = await kvs.batchGet([{ key: 'good' }, { key: 'missing' }]);
      expect(got.successfulKeys).toMatchObject([{ key: 'good', value: 1 }]);
      expect(got.failedKeys).toMatchObject([{ error: { code: 'KEY_NOT_FOUND' } }]);
    }));

  test('of more than 25 keys are refused', () =>
    inside(async () => {
      const items = Array.from({ length: 26 }, (_, at) => ({ key: `key ${at}`, value: at }));
      await expect(kvs.batchSet(items)).rejects.toMatchObject({ code: 'TOO_MANY_KEYS' });
    }));
});

describe('entities', () => {
  const rows = () => kvs.entity<Row>('row');

  test('take declared attributes of the declared type only', () =>
    inside(async () => {
      await rows().set('key', { name: 'a', count: 1 });
      await expect(rows().set('key', { name: 'a', count: 1.5 })).rejects.toMatchObject({
        code: 'INVALID_ENTITY_ATTRIBUTES',
      });
      await expect(rows().set('key', { name: 'a', size: 1 } as never)).rejects.toMatchObject({
        code: 'INVALID_ENTITY_ATTRIBUTES',
      });
      await expect(kvs.entity('unknown').get('key')).rejects.toMatchObject({
        code: 'INVALID_ENTITY',
      });
      expect(await rows().get('key')).toEqual({ name: 'a', count: 1 });
    }));

  test('are queried through a declared index: range, filter, order', () =>
    inside(async () => {
      for (const count of [3, 1, 2, 4]) await rows().set(`key ${count}`, { name: 'a', count });
      await rows().set('key 5', { name: 'b', count: 5 });
      const found = await rows()
        .query()
        .index('count')
        .where(WhereConditions.greaterThan(1))
        .filters(new Filter<Row>().and('name', FilterConditions.equalTo('a')))
        .sort('DESC' as never)
        .getMany();
      expect(found.results.map(({ value }) => value.count)).toEqual([4, 3, 2]);
      await expect(rows().query().index('name').getMany()).rejects.toMatchObject({
        code: 'INVALID_INDEX',
      });
    }));

  test('are queried by a partition', () =>
    inside(async () => {
      for (const count of [1, 2]) await rows().set(`a ${count}`, { name: 'a', count });
      await rows().set('b', { name: 'b', count: 3 });
      const found = await rows()
        .query()
        .index('by-name', { partition: ['a'] })
        .getMany();
      expect(found.results.map(({ key }) => key)).toEqual(['a 1', 'a 2']);
    }));
});

describe('transactions', () => {
  const versionIs = (count: number) => ({
    entityName: 'row',
    conditions: new Filter<Row>().and('count', FilterConditions.equalTo(count)),
  });

  test('write all of it when the condition holds', () =>
    inside(async () => {
      await kvs.entity<Row>('row').set('key', { name: 'a', count: 1 });
      await kvs.set('old', 1);
      await kvs
        .transact()
        .set('key', { name: 'a', count: 2 }, versionIs(1))
        .set('new', 1)
        .delete('old')
        .execute();
      expect(await kvs.entity<Row>('row').get('key')).toEqual({ name: 'a', count: 2 });
      expect([await kvs.get('new'), await kvs.get('old')]).toEqual([1, undefined]);
    }));

  test('write nothing when it does not, also on what does not exist', () =>
    inside(async () => {
      const write = () =>
        kvs.transact().set('key', { name: 'a', count: 2 }, versionIs(1)).set('new', 1);
      await expect(write().execute()).rejects.toMatchObject({ responseDetails: { status: 409 } });
      expect(await kvs.get('new')).toBeUndefined();
      expect(await kvs.entity('row').get('key')).toBeUndefined();
    }));

  test('write nothing when one value is refused', () =>
    inside(async () => {
      await kvs.set('first', 'before');
      const write = kvs.transact().set('first', 'after').set('second', 'x'.repeat(250_000));
      await expect(write.execute()).rejects.toMatchObject({ code: 'MAX_SIZE' });
      expect(await kvs.get('first')).toBe('before');
    }));

  test.each([
    ['26 operations', Array.from({ length: 26 }, (_, at) => [`key ${at}`, at] as const)],
    [
      'more than 4 MB',
      Array.from({ length: 20 }, (_, at) => [`key ${at}`, 'x'.repeat(210_000)] as const),
    ],
    ['one key twice', [['key', 1] as const, ['key', 2] as const]],
  ])('of %s are refused', (_name, operations) =>
    inside(async () => {
      const transaction = kvs.transact();
      for (const [key, value] of operations) transaction.set(key, value);
      await expect(transaction.execute()).rejects.toMatchObject({
        responseDetails: { status: 400 },
      });
      expect(await kvs.get('key')).toBeUndefined();
    }),
  );
});

test('without the scope storage:app nothing is stored', () => {
  const store = createKvs(aManifest({ scopes: [] }), Date.now, createFaults());
  const answer = store.answer('one', '/api/v1/get', { key: 'key' });
  expect(answer.status).toBe(403);
});

test('what the host has not got is said, not swallowed', () => {
  const store = createKvs(aManifest(), Date.now, createFaults());
  expect(store.answer('one', '/api/v1/sql', {}).status).toBe(501);
});

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { next: deep(levels - 1) };
}
