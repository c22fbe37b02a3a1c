import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { type Argument, type Command, type Option } from 'commander';
import { createProgram } from '../companion/program';
import { toMarkdownTable } from './markdown-table';
import { SCOPE_SETS, VERB_CREDENTIALS } from './verb-credentials';

const FILE = path.join(__dirname, 'companion-reference.md');

/** Every verb of `usher` with its arguments and options, out of the command itself, and the scopes of each. */
export function toCompanionReference(): string {
  const program = createProgram(nobody(), () => undefined);
  const verbs = program.commands.flatMap(withSubcommands);
  return `${[HEAD, toScopeTable(), ...verbs.map(toSection)].join('\n\n')}\n`;
}

const HEAD = `# Reference of the \`usher\` command

Written by \`node scripts/run.mjs docs/companion-reference.ts\` from the command's own help: do not edit it. What the verbs
mean, with examples, is in [companion.md](companion.md).`;

/** The leaves: \`usher plan\` alone does nothing. */
function withSubcommands(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(withSubcommands);
}

/** \`plan offboard\`, as it is typed behind \`usher\`. */
export function verbOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${verbOf(parent)} ${command.name()}` : command.name();
}

function toScopeTable(): string {
  const sets = Object.entries(SCOPE_SETS).map(([name, { scopes, opens }]) => [
    name,
    scopes.map(toCode).join(', '),
    opens,
  ]);
  const verbs = VERB_CREDENTIALS.map(({ verb, when, needs }) => [
    toCode(verb),
    when,
    needs.join(', '),
  ]);
  return `## Scopes

Scopes do not include each other. A verb that is not in the second table reads files only: no network, no credential.

${toMarkdownTable(['name', 'scopes', 'what they open'], sets)}

${toMarkdownTable(['verb', 'when', 'scopes'], verbs)}`;
}

function toSection(command: Command): string {
  const { registeredArguments } = command;
  const typed = ['usher', verbOf(command), ...registeredArguments.map(toTyped), '[options]'];
  const parts = [
    `## \`usher ${verbOf(command)}\``,
    command.description(),
    ['```', typed.join(' '), '```'].join('\n'),
  ];
  const options = command.options.filter(({ hidden }) => !hidden).map(toOptionRow);
  const taken = registeredArguments.map((one) => [`\`${toTyped(one)}\``, one.description, 'yes']);
  const table = toMarkdownTable(['option', 'meaning', 'needed'], [...taken, ...options]);
  return [...parts, table].join('\n\n');
}

function toTyped(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

function toOptionRow(option: Option): readonly string[] {
  return [`\`${option.flags}\``, toMeaning(option), option.mandatory ? 'yes' : ''];
}

function toMeaning({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices === undefined ? [] : [`one of ${argChoices.map(toCode).join(', ')}`];
  const unless: unknown = Array.isArray(defaultValue) ? undefined : defaultValue;
  const usual =
    typeof unless === 'string' || typeof unless === 'number'
      ? [`${toCode(unless)} unless given`]
      : [];
  return [description, ...choices, ...usual].join('; ');
}

function toCode(value: string | number): string {
  return `\`${value}\``;
}

/** Help is asked of a command that nobody runs. */
function nobody() {
  const stdout = new PassThrough();
  return { stdin: new PassThrough(), stdout, stderr: stdout, env: {}, now: () => 0 };
}

if (require.main === module) {
  writeFileSync(FILE, toCompanionReference());
  console.log(`Wrote ${FILE}`);
}
