import { type Plan } from '../../../../../src/domain/plans/plan';

/** What is typed at a terminal: the file stands where the browser puts downloads. */
export interface ApplyCommands {
  readonly dryRun: string;
  readonly apply: string;
  readonly verify: string;
  readonly undo: string;
}

/** `planFileParts` and these belong together: the command names the file that was just downloaded. */
export function toApplyCommands(fileName: string): ApplyCommands {
  const plan = quoted(fileName);
  const result = quoted(fileName.replace(/\.json$/u, '.result.json'));
  return {
    dryRun: `npx usher apply ${plan}`,
    apply: `npx usher apply ${plan} --confirm`,
    verify: `npx usher verify ${plan}`,
    undo: `npx usher undo ${result} --confirm`,
  };
}

/** A shell takes what stands in single quotes as it is. */
function quoted(text: string): string {
  return /^[\w.-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** What the name of a plan's file is made of. */
export function planFileParts({
  workspace,
  kind,
  hash,
}: Pick<Plan, 'workspace' | 'kind'> & { readonly hash: string }): readonly string[] {
  return [workspace.slug, 'plan', kind, hash.slice(0, 12)];
}
