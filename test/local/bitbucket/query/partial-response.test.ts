import {
  asksFor,
  parseFields,
  selectFields,
} from '../../../../local/bitbucket/query/partial-response';

const PAGE = {
  size: 2,
  next: 'https://api.bitbucket.org/2.0/x?page=2',
  values: [
    { uuid: '{1}', user: { display_name: 'Nora', links: { self: 1, html: 2 } } },
    { uuid: '{2}', user: { display_name: 'Ravi', links: { self: 3, html: 4 } } },
  ],
};

test.each([
  [null, PAGE],
  ['size', { size: 2 }],
  ['next,values.uuid', { next: PAGE.next, values: [{ uuid: '{1}' }, { uuid: '{2}' }] }],
  [
    'values.user.links.html',
    { values: [{ user: { links: { html: 2 } } }, { user: { links: { html: 4 } } }] },
  ],
  [
    'values.*.display_name',
    { values: [{ user: { display_name: 'Nora' } }, { user: { display_name: 'Ravi' } }] },
  ],
  ['-values', { size: 2, next: PAGE.next }],
  [
    '-next,-values.user.links',
    {
      size: 2,
      values: [
        { uuid: '{1}', user: { display_name: 'Nora' } },
        { uuid: '{2}', user: { display_name: 'Ravi' } },
      ],
    },
  ],
  ['size,+values.uuid', { size: 2, values: [{ uuid: '{1}' }, { uuid: '{2}' }] }],
  ['+values.uuid', PAGE],
  ['nothing', {}],
])('fields=%s', (fields, expected) => {
  expect(selectFields(PAGE, parseFields(fields))).toEqual(expected);
});

test('a plus sign that arrived as a space names a field nobody has', () => {
  const fields = new URLSearchParams('fields=+values.uuid').get('fields');
  expect(selectFields(PAGE, parseFields(fields))).toEqual({});
});

test.each([
  ['+values.user.email', true],
  ['values.user', true],
  ['values.*', true],
  ['-values.user.email', false],
  ['values.uuid', false],
  [null, false],
])('fields=%s asks for the address: %s', (fields, expected) => {
  expect(asksFor(parseFields(fields), 'values.user.email')).toBe(expected);
});
