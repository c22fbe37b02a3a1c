/** What the picture is painted with: a canvas knows no style sheet, so probes in the page tell. */
export interface Palette {
  readonly surface: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly strong: string;
  readonly focus: string;
  readonly head: string;
  /** By step: nothing, read, write, admin. */
  readonly fills: readonly string[];
  readonly inks: readonly string[];
  readonly font: string;
}

/** The classes of the probes: each shows its fill as background and its ink as colour. */
export const PROBES = ['plain', 'subtle', 'head', 'focus', 'read', 'write', 'admin'] as const;
type Probe = (typeof PROBES)[number];

/** Takes the element that holds one child per probe, in their order. */
export function readPalette(probes: HTMLElement): Palette {
  const styles = new Map<Probe, CSSStyleDeclaration>(
    PROBES.flatMap((probe, at) => {
      const element = probes.children[at];
      return element === undefined ? [] : [[probe, getComputedStyle(element)] as const];
    }),
  );
  const fill = (probe: Probe) => styles.get(probe)?.backgroundColor ?? 'transparent';
  const ink = (probe: Probe) => styles.get(probe)?.color ?? 'black';
  const steps = ['plain', 'read', 'write', 'admin'] as const;
  return {
    surface: fill('plain'),
    text: ink('plain'),
    subtle: ink('subtle'),
    line: styles.get('plain')?.borderTopColor ?? 'gray',
    strong: styles.get('head')?.borderTopColor ?? 'gray',
    focus: ink('focus'),
    head: fill('head'),
    fills: steps.map(fill),
    inks: steps.map(ink),
    font: styles.get('plain')?.fontFamily ?? 'sans-serif',
  };
}

/** Calls back when colours may have changed: another colour mode, or the colours of the system. */
export function watchColours(onChange: () => void): () => void {
  const mode = new MutationObserver(onChange);
  mode.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-color-mode', 'data-theme', 'class'],
  });
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    mode.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
