import { workReadingText } from '../../../../../static/usher/src/features/activity/work-reading-text';

test.each([
  [
    { read: 0, requests: 24, isOn: false },
    'Commits and pull requests were not read. With every full scan they would take 24 requests, at most three times that.',
  ],
  [
    { read: 0, requests: 1200, isOn: true },
    'Commits and pull requests were not read. Every full scan reads them, for 1,200 requests, at most three times that; a daily scan reads what changed.',
  ],
  [
    { read: 1, requests: 2, isOn: true },
    'Commits and pull requests of 1 lately pushed repository were read. Every full scan reads them, for 2 requests, at most three times that; a daily scan reads what changed.',
  ],
  [
    { read: 12, requests: 24, isOn: false },
    'Commits and pull requests of 12 lately pushed repositories were read. With every full scan they would take 24 requests, at most three times that.',
  ],
  [
    { read: 0, requests: 0, isOn: false },
    'Commits and pull requests were not read. No repository that is known was pushed to lately.',
  ],
  [
    { read: 0, requests: 0, isOn: true },
    'Commits and pull requests were not read. Every full scan reads them; no repository that is known was pushed to lately.',
  ],
])('%j', (said, text) => {
  expect(workReadingText(said)).toBe(text);
});
