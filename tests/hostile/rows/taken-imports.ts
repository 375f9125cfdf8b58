import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered, type Case, type Command, type Row, saved } from '../row';

/** The program allowed to read nothing but itself, the file, and the home. */
const CLOSED = [
  '"$0" --no-warnings --experimental-permission "--allow-fs-read=$PWD/*"',
  '"--allow-fs-read=$FILE" "--allow-fs-read=$HOME/*" "$1"',
].join(' ');

/** What is brought in can be looked at in every way, and taken out in every format. */
const LOOKS: readonly Command[] = [
  ...['', 'show', '--json', 'next --why', 'search a', 'stats', 'plan', 'doctor'],
  ...['markdown', 'mermaid', 'html', 'svg', 'badge', 'json', 'csv', 'opml', 'ics'].map(
    (format) => `export -f ${format}`,
  ),
].map(
  (look) => `$roadmap import $FILE --id own > /dev/null 2>&1 && $roadmap --roadmap own ${look}`,
);

/** Nothing that lies beside the file may be in what is said of it. */
const NO_SECRET = /^(?![\s\S]*TOPSECRET)/;

/** A file of a foreign format that comes in, and does no harm once it is here. */
export const taken = (
  n: string,
  input: string,
  fileName: string,
  text: string,
  more: readonly Case[] = [],
): Row => ({
  n,
  input,
  fileName,
  make: ({ file, folder }) => {
    writeFileSync(file, text.replaceAll('FOLDER', folder));
    writeFileSync(join(folder, 'secret.txt'), 'TOPSECRET');
  },
  cases: [
    answered([
      ['import', '<file>', '--dry-run'],
      ['import', '<file>', '--dry-run', '--json'],
    ]),
    answered([`${CLOSED} import $FILE --dry-run`], NO_SECRET),
    saved([['import', '<file>', '--id', 'own'], '$roadmap import - --id own < $FILE']),
    saved(LOOKS, NO_SECRET),
    ...more,
  ],
});
