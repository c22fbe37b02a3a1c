import { createProgram } from '../../companion/program';
import { toCompanionReference, verbOf } from '../../docs/companion-reference';
import { VERB_CREDENTIALS } from '../../docs/verb-credentials';
import { aTerminal } from '../companion/fake-terminal';
import { readPage } from './markdown-pages';

const REFERENCE = 'docs/companion-reference.md';

test('the reference is what the command says of itself', () => {
  expect(readPage(REFERENCE).text).toBe(toCompanionReference());
});

test('every verb has a section', () => {
  const verbs = leavesOf().map(verbOf);
  const titles = [...readPage(REFERENCE).text.matchAll(/^## `usher ([^`]+)`$/gm)];
  expect(titles.map(([, verb]) => verb)).toEqual(verbs);
  expect(verbs).toContain('plan offboard');
});

test('scopes stand beside every verb that speaks to an API, and beside no other', () => {
  const speaking = leavesOf().filter(({ options }) => options.some(({ long }) => long === '--api'));
  const named = new Set(VERB_CREDENTIALS.map(({ verb }) => verb));
  expect([...named].sort()).toEqual(speaking.map(verbOf).sort());
});

function leavesOf() {
  const program = createProgram(aTerminal(), () => undefined);
  return program.commands.flatMap((one) => (one.commands.length === 0 ? [one] : one.commands));
}
