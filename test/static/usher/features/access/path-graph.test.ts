import fc from 'fast-check';
import { type AnswerPath } from '../../../../../src/contract/access-answers';
import {
  type Box,
  layPathGraph,
} from '../../../../../static/usher/src/features/access/path-graph-layout';
import {
  graphDescription,
  inOrderOfWeight,
  laneNote,
  scopeText,
} from '../../../../../static/usher/src/features/access/path-graph-words';
import { omit } from '../../../../builders/omit';

const aPath = (given: Partial<AnswerPath> = {}): AnswerPath => ({
  kind: 'project-group',
  level: 'write',
  project: { key: 'PAY', name: 'Payments' },
  group: { slug: 'contractors', name: 'contractors' },
  certain: true,
  winning: true,
  remainsWithout: 'read',
  ...given,
});
const ENDS = { person: 'Nora Lind', workspace: 'acme', repository: 'pay-api' };

describe('where things lie', () => {
  test('one path through a group: person above, group and grant beside each other, repository below', () => {
    expect(layPathGraph([{ hasVia: true, noteLength: 10 }], 400)).toEqual({
      width: 400,
      height: 144,
      person: { x: 0, y: 0, width: 320, height: 32 },
      target: { x: 80, y: 112, width: 320, height: 32 },
      lanes: [
        {
          via: { x: 28, y: 48, width: 139, height: 32 },
          scope: { x: 195, y: 48, width: 177, height: 32 },
          note: { x: 28, y: 80, width: 344, height: 16 },
          line: 'M12,32 V56 q0,8 8,8 H28 M167,64 H195 M372,64 H380 q8,0 8,8 V112',
        },
      ],
      arrow: 'M383,106 h10 l-5,6 z',
    });
  });

  test('a grant of the person’s own has nobody between, and its line runs through', () => {
    const [lane] = layPathGraph([{ hasVia: false, noteLength: 10 }], 400).lanes;
    expect(lane?.via).toBeUndefined();
    expect(lane?.line).toBe('M12,32 V56 q0,8 8,8 H195 M372,64 H380 q8,0 8,8 V112');
  });

  test.each([
    [53, 16],
    [54, 32],
    [107, 32],
    [108, 48],
  ])('%i letters under a lane get %i pixels', (noteLength, height) => {
    const [lane] = layPathGraph([{ hasVia: true, noteLength }], 400).lanes;
    expect(lane?.note.height).toBe(height);
  });

  test.each([
    [0, 300],
    [299, 300],
    [300, 300],
    [372.4, 372],
    [600, 600],
    [601, 600],
  ])('%d pixels of room are drawn on %i', (room, width) => {
    expect(layPathGraph([], room).width).toBe(width);
  });

  test('no box lies on another or leaves the drawing, whatever the paths and the room', () => {
    const lane = fc.record({ hasVia: fc.boolean(), noteLength: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(lane, { maxLength: 12 }), fc.nat(2000), (lanes, room) => {
        const graph = layPathGraph(lanes, room);
        const boxes = [
          graph.person,
          ...graph.lanes.flatMap(({ via, scope, note }) => [...(via ? [via] : []), scope, note]),
          graph.target,
        ];
        for (const box of boxes) {
          expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(graph.width);
          expect(box.y + box.height).toBeLessThanOrEqual(graph.height);
        }
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1)) expect(overlaps(one, other)).toBe(false);
      }),
    );
  });
});

function overlaps(a: Box, b: Box): boolean {
  const isApart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !isApart;
}

describe('what it says', () => {
  test('certain winners come first, then what may win, then what has no effect', () => {
    const [wins, mayWin, lower] = [
      aPath(),
      aPath({ certain: false }),
      aPath({ winning: false, level: 'read' }),
    ];
    expect(inOrderOfWeight([lower, mayWin, wins])).toEqual([wins, mayWin, lower]);
  });

  test.each([
    [aPath(), 'project PAY'],
    [aPath({ kind: 'project-person' }), 'project PAY'],
    [omit(aPath(), 'project'), 'project not known'],
    [aPath({ kind: 'workspace-admin' }), 'workspace acme'],
    [aPath({ kind: 'repository-group' }), 'repository'],
    [aPath({ kind: 'public' }), 'repository'],
  ])('the grant of %j is on %s', (path, text) => {
    expect(scopeText(path, ENDS)).toBe(text);
  });

  test('the words under a lane: its effect, and what would remain', () => {
    expect(laneNote(aPath())).toBe('wins; would remain: read');
    expect(laneNote(aPath({ winning: false, remainsWithout: 'write' }))).toBe(
      'lower grant without effect; would remain: write',
    );
    expect(
      laneNote(aPath({ certain: false, remainsWithout: 'none', remainsAtMost: 'write' })),
    ).toBe('membership not known; would remain: none, at most write');
  });

  test('the description tells every path', () => {
    const direct = aPath({ kind: 'repository-person', level: 'read', winning: false });
    expect(graphDescription([aPath(), direct])).toBe(
      'through group contractors on project PAY: write, wins; would remain: read. ' +
        'through a direct grant on the repository: read, lower grant without effect; would remain: read.',
    );
  });
});
