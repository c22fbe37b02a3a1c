import {
  createSavedFilters,
  type FilterStorage,
} from '../../../../static/usher/src/lib/saved-filters';

const KEY = 'usher filters acme';

function memory(content: Record<string, string> = {}) {
  const storage: FilterStorage = {
    getItem: (key) => content[key] ?? null,
    setItem: (key, value) => {
      content[key] = value;
    },
  };
  return { content, storage, filters: createSavedFilters(() => storage, KEY) };
}

const admins = { name: 'Admins', view: 'people', filter: 'role:owner', sort: '-level' };

test('what is kept is there again, in the order of the names', () => {
  const { storage, filters } = memory();
  filters.keep({ name: 'Zoo', view: 'people' });
  expect(filters.keep(admins)).toEqual({
    ...{ state: 'kept', filters: [admins, { name: 'Zoo', view: 'people' }] },
  });
  expect(createSavedFilters(() => storage, KEY).list()).toEqual({
    ...{ state: 'kept', filters: [admins, { name: 'Zoo', view: 'people' }] },
  });
});

test('another workspace keeps its own', () => {
  const { storage, filters } = memory();
  filters.keep(admins);
  const other = createSavedFilters(() => storage, 'usher filters umbrella');
  expect(other.list()).toEqual({ state: 'kept', filters: [] });
});

test('the same name replaces in its own view and nowhere else', () => {
  const { filters } = memory();
  filters.keep(admins);
  filters.keep({ name: 'Admins', view: 'groups', filter: 'level:admin' });
  expect(filters.keep({ ...admins, filter: 'role:member' })).toEqual({
    state: 'kept',
    filters: [
      { name: 'Admins', view: 'groups', filter: 'level:admin' },
      { ...admins, filter: 'role:member' },
    ],
  });
});

test('a filter gets another name, or goes', () => {
  const { filters } = memory();
  filters.keep(admins);
  expect(filters.rename(admins, 'Owners')).toEqual({
    ...{ state: 'kept', filters: [{ ...admins, name: 'Owners' }] },
  });
  expect(filters.forget({ ...admins, name: 'Owners' })).toEqual({ state: 'kept', filters: [] });
});

test.each(['', '{', 'null', '[1]', '[{"name":"no view"}]', '{"name":"a","view":"b"}'])(
  'what is not ours is as good as nothing: %j',
  (text) => {
    expect(memory({ [KEY]: text }).filters.list()).toEqual({ state: 'kept', filters: [] });
  },
);

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test('a browser that refuses storage is told, and nothing is thrown', () => {
  const none = createSavedFilters(refuse, KEY);
  expect(none.list()).toEqual({ state: 'refused' });
  expect(none.keep(admins)).toEqual({ state: 'refused' });
  expect(none.rename(admins, 'x')).toEqual({ state: 'refused' });
  expect(none.forget(admins)).toEqual({ state: 'refused' });
});

test('a full storage refuses the new one and leaves the old ones', () => {
  const { content, storage, filters } = memory();
  filters.keep(admins);
  const full = createSavedFilters(() => ({ ...storage, setItem: refuse }), KEY);
  expect(full.keep({ name: 'More', view: 'people' })).toEqual({ state: 'refused' });
  expect(content[KEY]).toBe(JSON.stringify([admins]));
  expect(full.list()).toEqual({ state: 'kept', filters: [admins] });
});
