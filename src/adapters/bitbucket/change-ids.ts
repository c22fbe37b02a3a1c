import { type ActionValue } from '../../domain/plans/action-value';
import { BitbucketWriteError } from './write-error';

/** With its braces: https://developer.atlassian.com/cloud/bitbucket/rest/intro/#uri-uuid */
const UUID = /^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i;
/** What Bitbucket makes of a name; never a way out of the path it stands in. */
const SLUG = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
const PROJECT_KEY = /^[A-Za-z]\w{0,127}$/;

/** The part of a path for an account, a repository or a project. @throws BitbucketWriteError */
export function uuidPart(uuid: string): string {
  if (!UUID.test(uuid)) throw notAllowed('One of its ids is no uuid of Bitbucket.');
  return encodeURIComponent(uuid);
}

/** The part of a path for a workspace or a group. @throws BitbucketWriteError */
export function slugPart(slug: string): string {
  if (!SLUG.test(slug)) throw notAllowed('One of its ids is no slug of Bitbucket.');
  return encodeURIComponent(slug);
}

/** @throws BitbucketWriteError */
export function keyPart(key: string): string {
  if (!PROJECT_KEY.test(key)) throw notAllowed('The key of the project is none.');
  return encodeURIComponent(key);
}

/** @throws BitbucketWriteError */
export function rulePart(rule: number): string {
  if (!Number.isSafeInteger(rule) || rule < 0) throw notAllowed('The rule has no number.');
  return String(rule);
}

/** @throws BitbucketWriteError when the value is none of those that may be sent */
export function oneOf<Value extends ActionValue>(value: Value, allowed: readonly Value[]): Value {
  if (!allowed.includes(value)) throw notAllowed('The value is none that may be set there.');
  return value;
}

/** Nothing was sent. */
export function notAllowed(why: string): BitbucketWriteError {
  return new BitbucketWriteError({
    reason: 'not-allowed',
    message: `This change may not be sent: ${why}`,
  });
}
