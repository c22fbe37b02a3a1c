import type { Plugin } from 'vite';
import { compileCatalogue } from './compile-catalogue.mts';
import { expandMacros } from './expand-macros.mjs';

/** Turns the macros of Lingui into calls, and a language's `.po` file into a module of its words. */
export function words(): Plugin {
  return {
    name: 'words',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.(tsx?|po)$/ },
      handler: (source, id) => {
        if (id.endsWith('.po'))
          return { code: `export const messages = ${compileCatalogue(source)};`, moduleType: 'js' };
        if (!/@lingui\/(core|react)\/macro/.test(source)) return undefined;
        return { ...expandMacros(source, id), moduleType: 'js' };
      },
    },
  };
}

/** Lets the browser fetch what `main` imports once it knows the language while the host still answers. */
export function fetchEarly(name: string): Plugin {
  return {
    name: 'fetch-early',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter(({ type }) => type === 'chunk');
        const known = new Set<string>();
        const add = (file: string) => {
          const chunk = chunks.find(({ fileName }) => fileName === file);
          if (chunk === undefined || known.has(file)) return;
          known.add(file);
          chunk.imports.forEach(add);
        };
        const start = chunks.find((chunk) => chunk.name === name && chunk.isDynamicEntry);
        const entry = chunks.find(({ isEntry }) => isEntry);
        if (start === undefined || entry === undefined) throw new Error(`No chunk ${name}.`);
        add(entry.fileName);
        const linked = new Set(known);
        add(start.fileName);
        return [...known]
          .filter((file) => !linked.has(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}
