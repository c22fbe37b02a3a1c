import { advise } from '../../../../../src/domain/machine/advise';
import { type BlastRadius } from '../../../../../src/domain/machine/blast-radius';
import { type MachineNeed } from '../../../../../src/domain/machine/machine-need';
import {
  adviceSentence,
  radiusText,
  seatText,
} from '../../../../../static/usher/src/features/machine/advice-words';
import {
  findScapegoats,
  scapegoatsSentence,
} from '../../../../../static/usher/src/features/machine/find-scapegoats';
import { type UncheckedRule } from '../../../../../static/usher/src/features/findings/findings-result';
import { aFindingRow, aSubject } from '../../../../builders/a-finding-row';

const aNeed = (need: Partial<MachineNeed> = {}): MachineNeed => ({
  ...{ task: 'read', reach: 'one-repository', transport: 'either', isForPerson: false },
  ...{ plan: 'premium', ssoIsEnforced: 'no' },
  ...need,
});

test.each<[Partial<MachineNeed>, string]>([
  [{}, 'Read one repository: repository access key.'],
  [
    { task: 'write', transport: 'https' },
    'Write to one repository, HTTPS possible: repository access token with repository:write.',
  ],
  [
    { task: 'pipeline-to-cloud' },
    'A pipeline deploys to a cloud provider: OpenID Connect of Pipelines.',
  ],
  [
    { task: 'write', reach: 'everything' },
    'Better not, but if it must be. Write to every repository: workspace access token with repository:write.',
  ],
])('%j: %s', (need, says) => {
  expect(adviceSentence(advise(aNeed(need)))).toBe(says);
});

describe('the seat', () => {
  const priced = { isKnown: true, text: '+1 seat, about 3.65 USD a month (price of 1 Nov 2026)' };
  test.each([
    ['0', undefined, 'No seat.'],
    ['0, inferred', priced, 'No seat, inferred: no document of Atlassian says so.'],
    ['that of its admin', priced, 'That of the admin who makes it, and none beside it.'],
    ['that of its user', undefined, 'That of its user, and none beside it.'],
    ['1', priced, '+1 seat, about 3.65 USD a month (price of 1 Nov 2026).'],
  ] as const)('%s with %j', (seats, newcomer, text) => {
    expect(seatText(seats, newcomer)).toEqual({ isKnown: true, text });
  });

  test('no amount is told that is not known', () => {
    const unknown = { isKnown: false, text: 'what it costs: nobody said' };
    expect(seatText('1', unknown)).toEqual(unknown);
    expect(seatText('1', undefined).isKnown).toBe(false);
  });
});

const aRadius = (given: Partial<BlastRadius> = {}): BlastRadius => ({
  ...{ repositories: 1, open: 0, isComplete: true, grows: false },
  ...given,
});

test.each<[Partial<BlastRadius>, number, string]>([
  [{}, 1, '1 of 1 repository.'],
  [
    { repositories: 3, open: 2, grows: true },
    1200,
    '3 of 1,200 repositories, and those that come later. 2 of them anybody may read anyhow.',
  ],
  [
    { repositories: 3, isComplete: false, grows: true },
    3,
    'At least 3 of 3 repositories, and those that come later.',
  ],
])('%j of %d: %s', (radius, inAll, text) => {
  expect(radiusText(aRadius(radius), inAll)).toBe(text);
});

describe('scapegoats', () => {
  const unchecked = (id: string): UncheckedRule => ({
    ...{ id, title: 'Shared', severity: 'high', category: 'tokens', why: '', partly: false },
    ...{ missing: [], lookAt: { path: '' } },
  });
  const result = (given: Partial<Parameters<typeof findScapegoats>[0]> = {}) =>
    ({ open: [], exempt: [], notChecked: [], ...given }) as unknown as Parameters<
      typeof findScapegoats
    >[0];
  const bot = aSubject('build-bot');
  const reads = aFindingRow({ rule: 'SEAT-12', subject: bot });

  test('one line for an account, those with most suspicions first, other rules left out', () => {
    const lone = aFindingRow({ rule: 'SEAT-13', subject: aSubject('sync') });
    const shared = aFindingRow({ rule: 'TOK-11', subject: bot });
    const found = findScapegoats(
      result({
        open: [aFindingRow(), lone, reads, shared, aFindingRow({ rule: 'SEAT-11' })],
        exempt: [reads, aFindingRow()],
        notChecked: [unchecked('TOK-11'), unchecked('KEY-01')],
      }),
    );
    expect(found.suspects.map(({ subject, findings }) => [subject.name, findings.length])).toEqual([
      ['build-bot', 2],
      ['sync', 1],
    ]);
    expect(found.exempt).toBe(1);
    expect(found.notChecked.map(({ id }) => id)).toEqual(['TOK-11']);
    expect(scapegoatsSentence(found)).toBe(
      '2 accounts may stand for a machine or for several people; not everything could be checked.',
    );
  });

  test.each([
    [undefined, 'Which accounts look like scapegoats is being checked.'],
    [result(), 'No account looks like a scapegoat.'],
    [
      result({ notChecked: [unchecked('SEAT-12')] }),
      'No account is known to look like a scapegoat; not everything could be checked.',
    ],
    [result({ open: [reads] }), '1 account may stand for a machine or for several people.'],
  ])('nobody found is only said where everything was checked (%#)', (given, says) => {
    expect(scapegoatsSentence(given && findScapegoats(given))).toBe(says);
  });
});
