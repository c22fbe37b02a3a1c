import { useSyncExternalStore } from 'react';

let isPrinting = false;
let colorMode: string | undefined;
const listeners = new Set<() => void>();
const PRINT = 'print';

/** Whether the page is being laid out for paper: then tables show all their rows. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

/**
 * Opens the browser's print dialog for this frame alone. What prints is drawn first: a dialog that
 * opens in the middle of a click would take a picture of the screen as it was.
 */
export function printPage(): void {
  become(true);
  window.setTimeout(() => {
    window.print();
    become(false);
  }, AFTER_DRAWING_MS);
}

const AFTER_DRAWING_MS = 50;

function become(next: boolean): void {
  if (next === isPrinting) return;
  isPrinting = next;
  printInLight(next);
  for (const listener of listeners) listener();
}

/** Paper is white: letters made for a dark screen could not be read on it. */
function printInLight(isPaper: boolean): void {
  const { dataset } = document.documentElement;
  if (isPaper) {
    colorMode = dataset['colorMode'];
    dataset['colorMode'] = 'light';
  } else if (colorMode === undefined) delete dataset['colorMode'];
  else dataset['colorMode'] = colorMode;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) listen();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

let isListening = false;

/** The browser's own menu prints, too; nobody has to press our button. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener('beforeprint', () => {
    become(true);
  });
  window.addEventListener('afterprint', () => {
    become(false);
  });
  window.matchMedia(PRINT).addEventListener('change', ({ matches }) => {
    become(matches);
  });
}
