const FLAGS = ['--workspace', '--as-companion', '--keep', '--api'];

/** Whether these arguments of `npm start` are about a real workspace. */
export function asksForPreview(args: readonly string[]): boolean {
  return args.some((arg) => FLAGS.includes(arg.split('=', 1)[0] ?? ''));
}
