import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutFeatureGates } from './build/no-feature-gates.mts';
import { tokenStyles } from './build/token-styles.mts';
import { fetchEarly, words } from './build/words.mts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // Forge serves the files from a folder it chooses.
  base: './',
  plugins: [words(), react(), tokenStyles(), withoutFeatureGates(), fetchEarly('start')],
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Forge's policy has no `data:` for fonts and scripts; nothing here is small enough to inline.
    assetsInlineLimit: 0,
    // Parts that are loaded later would come without their styles; all of them are a few KB.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: {
        // `import { type X }` would load all of a module otherwise: ours do nothing when loaded.
        moduleSideEffects: (id) => !/\/src\/[^?]*\.tsx?$/.test(id) || id.endsWith('/main.ts'),
      },
    },
  },
});
