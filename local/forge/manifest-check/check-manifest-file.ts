import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkAllowList } from './check-allow-list';
import { type Problem } from './problem';
import { runProcessors } from './run-processors';

/** The manifest in `folder`, held against Forge's validators and our own list of what may stand there. */
export async function checkManifest(folder: string): Promise<Problem[]> {
  const file = path.join(folder, 'manifest.yml');
  const fromForge = await runProcessors(file);
  // What is no YAML has been told by Forge's validators already.
  const isYaml = !fromForge.some(({ level }) => level === 'error');
  return isYaml ? [...fromForge, ...checkAllowList(parse(readFileSync(file, 'utf8')))] : fromForge;
}
