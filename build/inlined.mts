import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** "./client/main.ts?inlined" is that script with all it imports as one text; so is a style sheet. */
const ASKED = /\?inlined$/;

/** What browsers of the last two years understand. */
const BROWSERS = ['chrome111', 'firefox113', 'safari16.4'];

const pathOf = (asked: string, folder: string): string => resolve(folder, asked.replace(ASKED, ''));

interface Inlined {
  /** The module that holds the text, and its hash as a Content-Security-Policy names it. */
  readonly contents: string;
  /** The files that are in it. */
  readonly inputs: readonly string[];
}

const inline = async (path: string): Promise<Inlined> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: BROWSERS,
    legalComments: 'inline',
    metafile: true,
    write: false,
    outdir: 'page',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return {
    contents: `export const text = ${JSON.stringify(text)};\nexport const hash = '${hash}';\n`,
    inputs: Object.keys(metafile.inputs),
  };
};

/** tsup and Vite take what ends in ".css" for a style sheet, whatever is in it. */
const END = '.js';

/**
 * For the build. It stands before `separate`, which would look for a file of that name.
 *
 * @param note is told which files are in what users run
 */
export const inlined = (note: (inputs: readonly string[]) => void): Plugin => ({
  name: 'inlined',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: ASKED }, ({ path, resolveDir }) => ({
      path: pathOf(path, resolveDir) + END,
      namespace: 'inlined',
    }));
    onLoad({ filter: /./, namespace: 'inlined' }, async ({ path }) => {
      const { contents, inputs } = await inline(path.slice(0, -END.length));
      note(inputs);
      return { contents };
    });
  },
});

const MARK = '\0inlined:';

/** The same for the tests. */
export const inlinedInTests = {
  name: 'inlined',
  enforce: 'pre' as const,
  resolveId: (asked: string, importer = '') =>
    ASKED.test(asked) ? MARK + pathOf(asked, dirname(importer)) + END : undefined,
  load: async (id: string) =>
    id.startsWith(MARK) ? (await inline(id.slice(MARK.length, -END.length))).contents : undefined,
};
