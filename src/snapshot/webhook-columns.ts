import { type Webhook } from '../domain/facts/details';
import {
  type DetailReader,
  type DetailWriter,
  readRows,
  readText,
  writeRows,
} from './detail-cells';

const UNTOLD = [undefined, false, true] as const;

export function writeWebhooks(pen: DetailWriter, hooks: readonly Webhook[]): void {
  writeRows(pen, 'webhooks', hooks, (hook) => {
    const { column } = pen.columns;
    column('webhookUuid').push(pen.texts.refTo(hook.uuid));
    column('webhookOrigin').push(pen.texts.refTo(hook.origin));
    column('webhookIsActive').push(Number(hook.isActive));
    column('webhookHasSecret').push(UNTOLD.indexOf(hook.hasSecret));
    column('webhookSkipsCertificate').push(UNTOLD.indexOf(hook.skipsCertificate));
  });
}

export function readWebhooks(eye: DetailReader): Webhook[] {
  const flag = <Key extends string>(column: string, key: Key): Partial<Record<Key, boolean>> => {
    const told = UNTOLD[eye.columns.cursor(column).next(UNTOLD.length)];
    return told === undefined ? {} : ({ [key]: told } as Record<Key, boolean>);
  };
  return readRows(eye, ['webhooks', 'webhookUuid'], () => ({
    uuid: readText(eye, 'webhookUuid'),
    origin: readText(eye, 'webhookOrigin'),
    isActive: eye.columns.cursor('webhookIsActive').next(2) === 1,
    ...flag('webhookHasSecret', 'hasSecret'),
    ...flag('webhookSkipsCertificate', 'skipsCertificate'),
  }));
}
