import { ERROR_CODES } from '../../../../src/contract/response';
import { failureWords } from '../../../../static/usher/src/lib/failure-words';

const CONTEXT = { role: 'project admin', subject: 'who reaches this project' } as const;

test.each([...ERROR_CODES, 'unreachable'] as const)(
  '%s says what happened, and what it means or what to do, in whole sentences',
  (code) => {
    const { answer, meaning } = failureWords(code, CONTEXT);
    expect(answer).toMatch(/^[A-Z].*\.$/u);
    expect(meaning).toMatch(/^[A-Z].*\.$/u);
    expect(`${answer} ${meaning}`).not.toMatch(/!|oops|undefined/iu);
  },
);

test('only a refusal cannot be tried again', () => {
  const codes = [...ERROR_CODES, 'unreachable'] as const;
  const final = codes.filter((code) => !failureWords(code, CONTEXT).isRetryable);
  expect(final).toEqual(['refused']);
});

test('a refusal names the role that is needed', () => {
  expect(failureWords('refused', CONTEXT).answer).toBe(
    'Only project admins can see who reaches this project.',
  );
});
