import { type BranchingModel, type DefaultReviewer, type Fork } from '../domain/facts/details';
import { type RepositoryDetails } from '../domain/facts/facts';
import { type Reading } from '../domain/facts/reading';
import { readAccessKeys, writeAccessKeys } from './access-key-columns';
import { pick } from './columns';
import {
  type DetailReader,
  type DetailWriter,
  readRows,
  readText,
  textRef,
  writeRows,
} from './detail-cells';
import { REVIEWER_ORIGINS } from './fact-codes';
import {
  createListReader,
  createListWriter,
  type ListReader,
  type ListWriter,
} from './list-columns';
import { type StampReader, type StampWriter, toReading } from './stamp-columns';
import { readWebhooks, writeWebhooks } from './webhook-columns';

interface Setting {
  readonly name: string;
  readonly isOverridden: boolean;
}

/** Many repositories have the reviewers of their project, and the same few settings. */
export interface RepositoryDetailWriter extends DetailWriter {
  readonly stamps: StampWriter;
  readonly reviewers: ListWriter<DefaultReviewer>;
  readonly settings: ListWriter<Setting>;
}

export function createRepositoryDetailWriter(
  pen: DetailWriter & { readonly stamps: StampWriter },
): RepositoryDetailWriter {
  const { columns, accounts, texts } = pen;
  return {
    ...pen,
    reviewers: createListWriter(columns, 'reviewer', ({ person, origin }) => [
      accounts.refTo(person),
      REVIEWER_ORIGINS.indexOf(origin),
    ]),
    settings: createListWriter(columns, 'setting', ({ name, isOverridden }) => [
      texts.refTo(name),
      Number(isOverridden),
    ]),
  };
}

export function writeRepositoryDetails(
  pen: RepositoryDetailWriter,
  details: RepositoryDetails,
): void {
  const write = <T>(column: string, reading: Reading<T>, writeValue: (value: T) => void) => {
    pen.stamps.write(column, reading);
    if (reading.state !== 'unread') writeValue(reading.value);
  };
  write('repositoryBranchingModel', details.branchingModel, (model) => {
    writeModel(pen, model);
  });
  write('repositoryAccessKeys', details.accessKeys, (keys) => {
    writeAccessKeys(pen, keys);
  });
  write('repositoryDefaultReviewers', details.defaultReviewers, (reviewers) => {
    pen.reviewers.write('defaultReviewers', reviewers);
  });
  write('repositoryForks', details.forks, (forks) => {
    writeForks(pen, forks);
  });
  write('repositoryOverrides', details.overrides, ({ settings }) => {
    pen.settings.write('overrides', settings);
  });
  write('repositoryWebhooks', details.webhooks, (hooks) => {
    writeWebhooks(pen, hooks);
  });
}

function writeModel(pen: DetailWriter, { development, production, prefixes }: BranchingModel) {
  pen.columns.column('modelDevelopment').push(textRef(pen, development));
  pen.columns.column('modelProduction').push(textRef(pen, production));
  writeRows(pen, 'modelPrefixes', prefixes, ({ kind, prefix }) => {
    pen.columns.column('modelKind').push(pen.texts.refTo(kind));
    pen.columns.column('modelPrefix').push(pen.texts.refTo(prefix));
  });
}

function writeForks(pen: DetailWriter, forks: readonly Fork[]) {
  writeRows(pen, 'forks', forks, ({ fullName, isPrivate, isHere }) => {
    pen.columns.column('forkName').push(pen.texts.refTo(fullName));
    pen.columns.column('forkIsPrivate').push(Number(isPrivate));
    pen.columns.column('forkIsHere').push(Number(isHere));
  });
}

export interface RepositoryDetailReader extends DetailReader {
  readonly stamps: StampReader;
  readonly reviewers: ListReader<DefaultReviewer>;
  readonly settings: ListReader<Setting>;
  readonly model: () => BranchingModel;
}

export function createRepositoryDetailReader(
  eye: DetailReader & { readonly stamps: StampReader },
): RepositoryDetailReader {
  const { columns, accounts, texts } = eye;
  return {
    ...eye,
    model: createModelReader(eye),
    reviewers: createListReader(columns, 'reviewer', {
      below: [accounts.length, REVIEWER_ORIGINS.length],
      toRow: (ref, origin) => ({
        person: pick(accounts, ref, 'accounts'),
        origin: pick(REVIEWER_ORIGINS, origin, 'reviewerLevel'),
      }),
    }),
    settings: createListReader(columns, 'setting', {
      below: [texts.length, 2],
      toRow: (ref, isOn) => ({ name: pick(texts, ref, 'settingRef'), isOverridden: isOn === 1 }),
    }),
  };
}

export const NOT_ASKED = { state: 'unread', gap: { reason: 'not-asked' } } as const;

/** What a file of before details were read knows of them. */
export const NO_DETAILS: RepositoryDetails = {
  branchingModel: NOT_ASKED,
  accessKeys: NOT_ASKED,
  defaultReviewers: NOT_ASKED,
  forks: NOT_ASKED,
  overrides: NOT_ASKED,
  webhooks: NOT_ASKED,
};

/** @throws ColumnError */
export function readRepositoryDetails(eye: RepositoryDetailReader): RepositoryDetails {
  const read = <T>(column: string, readValue: () => T): Reading<T> =>
    toReading(eye.stamps.read(column), readValue);
  return {
    branchingModel: read('repositoryBranchingModel', eye.model),
    accessKeys: read('repositoryAccessKeys', () => readAccessKeys(eye)),
    defaultReviewers: read('repositoryDefaultReviewers', () =>
      eye.reviewers.read('defaultReviewers'),
    ),
    forks: read('repositoryForks', () => readForks(eye)),
    overrides: read('repositoryOverrides', () => ({ settings: eye.settings.read('overrides') })),
    webhooks: read('repositoryWebhooks', () => readWebhooks(eye)),
  };
}

/** Equal models become one object: most repositories have that of their project, or the usual one. */
function createModelReader({ columns, texts }: DetailReader): () => BranchingModel {
  const known = new Map<string, BranchingModel>();
  const limit = columns.lengthOf('modelKind') + 1;
  return () => {
    const development = columns.cursor('modelDevelopment').next(texts.length + 1);
    const production = columns.cursor('modelProduction').next(texts.length + 1);
    const prefixes = Array.from({ length: columns.cursor('modelPrefixes').next(limit) }, () => ({
      kind: columns.cursor('modelKind').next(texts.length),
      prefix: columns.cursor('modelPrefix').next(texts.length),
    }));
    const refs = prefixes.map(({ kind, prefix }) => `${kind} ${prefix}`);
    const key = [development, production, ...refs].join();
    const text = (at: number) => pick(texts, at, 'model');
    const model = known.get(key) ?? {
      ...(development === 0 ? {} : { development: text(development - 1) }),
      ...(production === 0 ? {} : { production: text(production - 1) }),
      prefixes: prefixes.map(({ kind, prefix }) => ({ kind: text(kind), prefix: text(prefix) })),
    };
    known.set(key, model);
    return model;
  };
}

function readForks(eye: DetailReader): Fork[] {
  return readRows(eye, ['forks', 'forkName'], () => ({
    fullName: readText(eye, 'forkName'),
    isPrivate: eye.columns.cursor('forkIsPrivate').next(2) === 1,
    isHere: eye.columns.cursor('forkIsHere').next(2) === 1,
  }));
}
