/** The Chromium on this machine, else the one Playwright has downloaded; undefined when neither is there. */
export function findChromium(): string | undefined;
/** As `findChromium`, after Playwright's own download; ends the process with the remedy when that fails. */
export function getChromium(): string;
