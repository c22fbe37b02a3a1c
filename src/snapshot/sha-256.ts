/** Hex sha-256. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  // A copy: typed arrays over shared memory are no input of WebCrypto.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
