// The process of one engine; its last line on standard output is a Measurement. Started by main.ts.
import { parseArgs } from 'node:util';
import { ENGINE_NAMES, prepareEngine } from './engines';
import { measureEngine } from './measure-engine';
import { readTables } from './tables';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', default: '' },
      folder: { type: 'string', default: '' },
      people: { type: 'string', default: '0' },
      repositories: { type: 'string', default: '0' },
      fingerprint: { type: 'boolean', default: false },
    },
  });
  const engine = ENGINE_NAMES.find((name) => name === values.engine);
  if (engine === undefined) throw new Error(`There is no engine "${values.engine}".`);
  const build = await prepareEngine(engine, values.folder);
  const measurement = await measureEngine(build, {
    engine,
    people: Number(values.people),
    repositories: Number(values.repositories),
    grants: readTables(values.folder).rows.project_group.map(
      ([project = -1, group = -1, rank = 0]) => ({ project, group, rank }),
    ),
    withFingerprint: values.fingerprint,
  });
  console.log(JSON.stringify(measurement));
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
