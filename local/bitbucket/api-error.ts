import { type ContentfulStatusCode } from 'hono/utils/http-status';

/** What stands beside the message in the body of an error. */
export interface ErrorExtras {
  readonly detail?: unknown;
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly data?: unknown;
}

/** An answer other than 2xx; the error middleware writes it in Bitbucket's form. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
    readonly extras: ErrorExtras = {},
  ) {
    super(message);
  }

  get body(): object {
    return { type: 'error', error: { message: this.message, ...this.extras } };
  }
}

export const badRequest = (message: string, extras?: ErrorExtras): ApiError =>
  new ApiError(400, message, extras);

export const unauthorized = (): ApiError =>
  new ApiError(401, 'Token is invalid, expired, or not supported for this endpoint.');

export const forbidden = (message: string, extras?: ErrorExtras): ApiError =>
  new ApiError(403, message, extras);

export const missingScope = (granted: readonly string[], required: readonly string[]): ApiError =>
  forbidden('Your credentials lack one or more required privilege scopes.', {
    detail: { granted, required },
  });

export const notFound = (message: string): ApiError => new ApiError(404, message);

/** The same words for a repository that is not there and one the caller may not see. */
export const repositoryNotFound = (): ApiError =>
  notFound(
    "You may not have access to this repository or it no longer exists in this workspace. If you think this repository exists and you have access, make sure you're authenticated.",
  );

export const nothingHosted = (): ApiError => notFound('There is no API hosted at this URL.');

export const methodNotAllowed = (extras?: ErrorExtras): ApiError =>
  new ApiError(405, 'Method not allowed', extras);

/** https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770 */
export const removedEndpoint = (): ApiError =>
  new ApiError(410, 'CHANGE-2770 - Functionality has been deprecated', {
    detail: 'Please read the changelog entry for more details.',
    data: {
      announcement_url: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770',
    },
  });
