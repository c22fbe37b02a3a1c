import { toJson, toNdjson } from '../../../companion/formats/json';

test.each([[[]], [[{ a: 1 }]], [[{ a: 1 }, { a: 2 }, { a: 3 }]]])(
  '%j comes back from both forms',
  (rows) => {
    expect(JSON.parse([...toJson(rows)].join(''))).toEqual(rows);
    const lines = [...toNdjson(rows)].join('').split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
  },
);
