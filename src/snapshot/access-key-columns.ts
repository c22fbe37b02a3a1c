import { type AccessKey } from '../domain/facts/details';
import { pick } from './columns';
import {
  accountAt,
  accountRef,
  type DetailReader,
  type DetailWriter,
  readRows,
  ref,
  textAt,
  textRef,
  writeRows,
} from './detail-cells';

export function writeAccessKeys(pen: DetailWriter, keys: readonly AccessKey[]): void {
  writeRows(pen, 'accessKeys', keys, (key) => {
    const { column } = pen.columns;
    column('accessKeyId').push(key.id);
    column('accessKeyLabel').push(pen.texts.refTo(key.label));
    column('accessKeyAlgorithm').push(textRef(pen, key.algorithm));
    column('accessKeyBits').push(key.bits === undefined ? 0 : key.bits + 1);
    column('accessKeyFingerprint').push(textRef(pen, key.fingerprint));
    column('accessKeyAddedBy').push(accountRef(pen, key.addedBy));
    column('accessKeyAddedOn').push(textRef(pen, key.addedOn));
    column('accessKeyLastUsedOn').push(
      key.lastUsedOn === null ? 1 : ref(pen.texts, key.lastUsedOn, 2),
    );
  });
}

export function readAccessKeys(eye: DetailReader): AccessKey[] {
  return readRows(eye, ['accessKeys', 'accessKeyId'], () => {
    const { cursor } = eye.columns;
    const id = cursor('accessKeyId').next(Number.MAX_SAFE_INTEGER);
    const label = cursor('accessKeyLabel').next(eye.texts.length);
    const bits = cursor('accessKeyBits').next(Number.MAX_SAFE_INTEGER);
    return {
      id,
      label: pick(eye.texts, label, 'accessKeyLabel'),
      ...textAt(eye, 'accessKeyAlgorithm', 'algorithm'),
      ...(bits > 0 && { bits: bits - 1 }),
      ...textAt(eye, 'accessKeyFingerprint', 'fingerprint'),
      ...accountAt(eye, 'accessKeyAddedBy', 'addedBy'),
      ...textAt(eye, 'accessKeyAddedOn', 'addedOn'),
      ...readLastUse(eye),
    };
  });
}

function readLastUse({ columns, texts }: DetailReader): Pick<AccessKey, 'lastUsedOn'> {
  const column = 'accessKeyLastUsedOn';
  const ref = columns.cursor(column).next(texts.length + 2);
  if (ref === 0) return {};
  return { lastUsedOn: ref === 1 ? null : pick(texts, ref - 2, column) };
}
