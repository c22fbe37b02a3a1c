import { toPageAction, type PagePress } from '../../../../static/usher/src/lib/page-keys';

const press = (key: string, more: Partial<PagePress> = {}): PagePress => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isTyping: false, isCovered: false },
  ...more,
});

test('a slash goes to the filter, a question mark tells the keys, nothing else does anything', () => {
  expect(toPageAction(press('/'))).toBe('filter');
  expect(toPageAction(press('?'))).toBe('help');
  expect(toPageAction(press('a'))).toBeUndefined();
});

test.each(['isTyping', 'isCovered', 'ctrlKey', 'metaKey', 'altKey'] as const)(
  'neither of them while %s',
  (state) => {
    expect(toPageAction(press('/', { [state]: true }))).toBeUndefined();
    expect(toPageAction(press('?', { [state]: true }))).toBeUndefined();
  },
);
