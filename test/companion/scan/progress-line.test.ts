import { createProgressLine, toProgressText } from '../../../companion/scan/progress-line';
import { type ScanProgress } from '../../../src/use-cases/scan/scan-progress';
import { aTerminal } from '../fake-terminal';

const progress: ScanProgress = {
  families: [
    { family: 'members', done: 60, missing: 0, total: 60 },
    { family: 'repository-grants', done: 112, missing: 2, total: 1240 },
    { family: 'listing', done: 0, missing: 0, total: 0 },
    { family: 'branch-rules', done: 0, missing: 0 },
  ],
  requestsUsed: 300,
  requestsExpected: 1550,
  structureRead: true,
};

test('says what is read of what is known, and leaves out what is done or has not begun', () => {
  expect(toProgressText(progress, 0)).toBe(
    '300 of about 1,550 requests · repository grants 112/1,240 (2 missing)',
  );
});

test('says until when it waits, while it waits', () => {
  const waiting = { ...progress, waitingUntilMs: 60_000 };
  expect(toProgressText(waiting, 0)).toMatch(/^waiting for the rate limit until \d\d:\d\d:\d\d · /);
  expect(toProgressText(waiting, 60_000)).toMatch(/^300 of/);
});

test('is one line on a terminal, rewritten, never wider than it, and gone at the end', () => {
  let now = 1000;
  const terminal = aTerminal({ isTTY: true, columns: 40 });
  const line = createProgressLine(terminal.stderr, () => now);
  line.show(progress);
  now += 10;
  line.show(progress);
  now += 100;
  line.show({ ...progress, requestsUsed: 301 });
  line.clear();
  const shown = terminal.stderrText().split('\r\u001b[2K');
  expect(shown).toHaveLength(4);
  expect(shown[0]).toBe('');
  expect(shown[1]).toMatch(/^300 of about 1,550 requests .*…$/);
  expect(shown[1]?.length).toBeLessThan(40);
  expect(shown[2]).toMatch(/^301/);
  expect(shown[3]).toBe('');
  expect(terminal.stderrText()).not.toContain('\n');
});

test('in a pipe it only says that it waits, once for each wait', () => {
  let now = 1000;
  const terminal = aTerminal();
  const line = createProgressLine(terminal.stderr, () => now);
  line.show(progress);
  line.show({ ...progress, waitingUntilMs: 60_000 });
  line.show({ ...progress, waitingUntilMs: 60_000 });
  now = 60_000;
  line.show({ ...progress, waitingUntilMs: 60_000 });
  line.show({ ...progress, waitingUntilMs: 120_000 });
  line.clear();
  expect(terminal.stderrText()).toMatch(
    /^(usher: waiting for the rate limit until \d\d:\d\d:\d\d\n){2}$/,
  );
});
