import { type AnswerKey } from '../../../../../src/contract/access-answers';
import {
  keyAdded,
  keyElsewhere,
  keyKind,
  keyUsed,
  machineSentence,
  shortFingerprint,
} from '../../../../../static/usher/src/features/repository/key-words';
import {
  forkPolicyText,
  forkText,
  originText,
  overrideText,
  workspaceForkingText,
} from '../../../../../static/usher/src/features/repository/setting-words';
import { complete, partial, unread } from '../../../../builders/facts-builders';
import { aPersonName, noSettings } from '../../../../builders/page-rows';

const aKey = (given: Partial<AnswerKey> = {}): AnswerKey => ({
  ...{ id: 1, label: 'ci', elsewhere: 0, perhapsMore: false },
  ...given,
});

describe('machines', () => {
  test.each([
    [noSettings(), 'No access key reaches web.'],
    [
      noSettings({ accessKeys: complete([aKey()]), projectKeys: complete([aKey(), aKey()]) }),
      '3 access keys can read web, and none can push: access keys are read-only by design.',
    ],
    [
      noSettings({ accessKeys: complete([aKey()]), projectKeys: unread() }),
      'At least 1 access key can read web, and none can push: access keys are read-only by design.',
    ],
    [
      noSettings({ accessKeys: partial([aKey()]) }),
      'At least 1 access key can read web, and none can push: access keys are read-only by design.',
    ],
    [
      noSettings({ accessKeys: unread() }),
      'Which access keys reach web is not known; none can push: access keys are read-only by design.',
    ],
  ])('what was not read is never none: %#', (settings, sentence) => {
    expect(machineSentence(settings, 'web')).toBe(sentence);
  });

  test('keys of a project that is not known may reach it', () => {
    const { branches, accessKeys, defaultReviewers, forks, overrides } = noSettings();
    const settings = { branches, accessKeys, defaultReviewers, forks, overrides };
    expect(machineSentence(settings, 'web')).toMatch(/^Which access keys reach web is not known/);
  });

  test.each([
    [{}, undefined],
    [{ perhapsMore: true }, 'whether elsewhere too is not known'],
    [{ elsewhere: 1 }, 'same key in 1 other place'],
    [{ elsewhere: 4, perhapsMore: true }, 'same key in at least 4 other places'],
  ])('the same key elsewhere: %j', (given, text) => {
    expect(keyElsewhere(aKey(given))).toBe(text);
  });

  test('what Bitbucket does not tell of a key stays unknown', () => {
    expect([keyKind(aKey()), keyAdded(aKey()), keyUsed(aKey())]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(keyUsed(aKey({ lastUsedOn: null }))).toBe('never');
    expect(keyUsed(aKey({ lastUsedOn: '2026-11-17T12:00:00Z' }))).toBe('17 Nov 2026');
    expect(keyKind(aKey({ algorithm: 'ssh-rsa', bits: 1024 }))).toBe('ssh-rsa, 1,024 bits');
    expect(keyKind(aKey({ algorithm: 'ssh-ed25519' }))).toBe('ssh-ed25519');
    const addedBy = aPersonName({ displayName: 'Ada' });
    expect(keyAdded(aKey({ addedBy, addedOn: '2025-03-03T12:00:00Z' }))).toBe('Ada, 3 Mar 2025');
    expect(keyAdded(aKey({ addedBy }))).toBe('Ada');
  });

  test('a fingerprint is short enough for a row', () => {
    expect(shortFingerprint('SHA256:abcdefghijklmno')).toBe('SHA256:abcdefghij…');
    expect(shortFingerprint('SHA256:abcdefghij')).toBe('SHA256:abcdefghij');
  });
});

describe('settings', () => {
  test.each([
    ['allow_forks', 'anybody who reads it may fork it, publicly too'],
    ['no_public_forks', 'forks must be private'],
    ['no_forks', 'nobody may fork it'],
    ['a_new_word', 'a_new_word'],
  ])('the fork policy %s', (forkPolicy, text) => {
    expect(forkPolicyText(noSettings({ forkPolicy }))).toBe(text);
  });

  test('what was not told is not known', () => {
    expect(forkPolicyText(noSettings())).toBeUndefined();
    expect(workspaceForkingText(noSettings())).toBeUndefined();
    expect(workspaceForkingText(noSettings({ workspaceForking: 'internal_only' }))).toBe(
      'private forks may not leave the workspace',
    );
    expect(originText('unknown')).toBe('origin not known');
  });

  test('forks say where they live, overrides what they are', () => {
    expect(forkText({ fullName: 'a/b', isPrivate: false, isHere: false })).toBe(
      'public, in another workspace',
    );
    expect(forkText({ fullName: 'a/b', isPrivate: true, isHere: true })).toBe(
      'private, in this workspace',
    );
    expect(overrideText('branching_model')).toBe('branching model');
  });
});
