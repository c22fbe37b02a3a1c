import { toFileName } from './csv';

interface TextFile {
  readonly text: string;
  readonly type: string;
  /** Joined to a name: `usher-acme-findings-2026-11-21-delete-after-2026-12-21.json`. */
  readonly nameParts: readonly string[];
  readonly extension: string;
}

/** Saves a text as a file. The sandbox allows downloads that a click started. */
export function downloadFile({ text, type, nameParts, extension }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = toFileName(nameParts, Date.now(), extension);
  link.click();
  // The browser reads the blob after the click returns.
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
