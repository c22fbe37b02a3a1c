import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expandMacros } from './expand-macros.mjs';

export interface Message {
  /** `keyOf` the two below. */
  readonly key: string;
  readonly message: string;
  readonly context?: string;
  /** Files that say it. */
  readonly origins: readonly string[];
}

/** Every message of the pages' source, by the words and their context, sorted. */
export function extractMessages(folder: string): readonly Message[] {
  const found = new Map<string, Message>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(path.join(folder, file), 'utf8');
    if (!source.includes('@lingui/')) continue;
    for (const { message, context } of messagesOf(source, file)) {
      const key = keyOf(message, context);
      const origins = found.get(key)?.origins ?? [];
      const origin = file.replaceAll('\\', '/');
      found.set(key, {
        ...{ key, message, origins: origins.includes(origin) ? origins : [...origins, origin] },
        ...(context !== undefined && { context }),
      });
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, message]) => message);
}

/** One message: the same words in another context are another. */
export function keyOf(message: string, context?: string | null): string {
  return `${message}\0${context ?? ''}`;
}

type Words = Pick<Message, 'message' | 'context'>;

/** What the macros make of a file is objects with an id, a message and perhaps a context. */
function messagesOf(source: string, file: string): readonly Words[] {
  const { code } = expandMacros(source, file, { keepsMessages: true });
  const found: Words[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [id, message, context] = ['id', 'message', 'context'].map((name) => textOf(node, name));
      if (id?.length === 6 && message !== undefined)
        found.push({ message, ...(context !== undefined && { context }) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS));
  return found;
}

function textOf(object: ts.ObjectLiteralExpression, name: string): string | undefined {
  for (const property of object.properties)
    if (
      ts.isPropertyAssignment(property) &&
      ts.isIdentifier(property.name) &&
      property.name.text === name &&
      ts.isStringLiteralLike(property.initializer)
    )
      return property.initializer.text;
  return undefined;
}
