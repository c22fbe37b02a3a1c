declare module 'virtual:token-styles.css';

declare module '*.po' {
  import { type Messages } from '@lingui/core';
  /** English message → the same in the language of the file, parsed. */
  export const messages: Messages;
}
