/** Types for `expand-macros.mjs`, which says what each does. */
export declare const SETTINGS: string;
export declare function expandMacros(
  source: string,
  filename: string,
  options?: { readonly type?: 'es6' | 'commonjs'; readonly keepsMessages?: boolean },
): { readonly code: string; readonly map?: string };
export declare function isPlain(message: string): boolean;
