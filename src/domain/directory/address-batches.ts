/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/#api-workspaces-workspace-members-get */
export const MAX_ADDRESSES_AT_ONCE = 90;
/** As they stand in a URL. Nobody says how long one may be; many servers stop at 8,000. */
export const MAX_ENCODED_LENGTH = 6_000;

/** Cuts addresses into as many as one question to Bitbucket may hold. */
export function cutBatches(addresses: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let length = 0;
  for (const address of addresses) {
    const last = batches.at(-1);
    const more = encodedLength(address);
    const isFull = last?.length === MAX_ADDRESSES_AT_ONCE || length + more > MAX_ENCODED_LENGTH;
    if (last === undefined || isFull) {
      batches.push([address]);
      length = more;
    } else {
      last.push(address);
      length += more;
    }
  }
  return batches;
}

/** Of one address with its quotation marks and comma. */
export function encodedLength(address: string): number {
  return encodeURIComponent(`"${address}",`).length;
}
