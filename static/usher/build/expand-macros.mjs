// JavaScript because Jest loads it as it is: tests run the words exactly as the pages do.
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { transformSync, version } from '@swc/core';

const PLUGIN = [
  '@lingui/swc-plugin',
  { runtimeModules: { i18n: ['#i18n', 'i18n'], trans: ['#trans', 'Trans'] } },
];

const OPTIONS = {
  swcrc: false,
  sourceMaps: true,
  // In production the plugin leaves the words out, believing that English has a catalogue, too.
  envName: 'development',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    experimental: { cacheRoot: '.cache/swc', plugins: [PLUGIN] },
  },
};

/** Whatever decides what comes out, for caches. */
export const SETTINGS = JSON.stringify([version, OPTIONS]);

/**
 * JavaScript of a TypeScript file in which `t`, `Trans`, `plural` … have become calls of the catalogue.
 * @param {string} source
 * @param {string} filename
 * @param {{ type?: 'es6' | 'commonjs', keepsMessages?: boolean }} options
 */
export function expandMacros(source, filename, { type = 'es6', keepsMessages = false } = {}) {
  const { code, map } = transformSync(source, { ...OPTIONS, filename, module: { type } });
  return { code: keepsMessages ? code : shorten(code), map };
}

const TEXT = '("(?:[^"\\\\]|\\\\.)*")';
const NAMED = new RegExp(`id: "[^"]{6}",\\s*message: ${TEXT}(?=\\s*\\})`, 'g');
const MESSAGE = new RegExp(`(\\n\\s*message: )${TEXT}`, 'g');

/**
 * Plain words are their own name, as a hash of them would be six characters that do not compress, a
 * thousand times. A message with placeholders keeps its hash and comes parsed: a page has no parser.
 * @param {string} code
 */
function shorten(code) {
  return code
    .replace(NAMED, (pair, text) => (isPlain(JSON.parse(text)) ? `id: ${text}` : pair))
    .replace(MESSAGE, (whole, start, text) =>
      text.includes('{') ? start + JSON.stringify(compileMessage(JSON.parse(text))) : whole,
    );
}

/**
 * No placeholder, plural or element.
 * @param {string} message
 */
export function isPlain(message) {
  return !/\{|<\d/.test(message);
}
