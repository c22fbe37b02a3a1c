import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

interface ThemeStyle {
  readonly id: string;
  readonly css: string;
}

const PUBLIC_ID = 'virtual:token-styles.css';
const RESOLVED_ID = `\0${PUBLIC_ID}`;
/** Not `motion`: key frames for components that are not used here. */
const USED = new Set(['light', 'dark', 'shape', 'spacing', 'typography']);
const THEMES = { light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' };

/**
 * Atlassian's design tokens as one static style sheet. `setGlobalTheme` would inject `<style>`
 * elements, which Forge's Content Security Policy blocks.
 */
export function tokenStyles(): Plugin {
  return {
    name: 'token-styles',
    resolveId: (id) => (id === PUBLIC_ID ? RESOLVED_ID : undefined),
    load: async (id) => (id === RESOLVED_ID ? await toStyleSheet() : undefined),
  };
}

async function toStyleSheet(): Promise<string> {
  // CommonJS on purpose: both packages must share one copy of the flag resolver.
  const require = createRequire(import.meta.url);
  require('@atlaskit/platform-feature-flags').setBooleanFeatureFlagResolver(() => false);
  const { getThemeStyles } = require('@atlaskit/tokens/get-theme-styles');
  const styles: ThemeStyle[] = await getThemeStyles({
    colorMode: 'auto',
    shape: 'shape',
    ...THEMES,
  });
  return styles
    .filter(({ id }) => USED.has(id))
    .map(keyedOnColorMode)
    .join('\n');
}

/**
 * The host sets `data-color-mode` on `<html>` when theming answers. Before that, and where it never
 * does, the page follows the system, so that a dark Bitbucket does not flash white.
 */
function keyedOnColorMode({ id, css }: ThemeStyle): string {
  // Without Atlassian's font Linux would fall to any sans-serif there is; Inter is the nearest.
  const declarations = css.slice(css.indexOf('{')).replaceAll(' Ubuntu,', ' Inter, Ubuntu,');
  if (id !== 'dark') return `:root ${declarations}`;
  return [
    `html[data-color-mode='dark'] ${declarations}`,
    `@media (prefers-color-scheme: dark) { html:not([data-color-mode]) ${declarations} }`,
  ].join('\n');
}
