import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type Row, refused } from '../row';
import { taken } from './taken-imports';

const IMPORTS: readonly Command[] = [
  ['import', '<file>'],
  ['import', '<file>', '--dry-run'],
  ['import', '<file>', '--json'],
  '$roadmap import - < $FILE',
];

const many = (text: string, count: number): string => text.repeat(count);

/** The same document as an outline and as a mind map. */
const both = (
  n: string,
  input: string,
  make: (root: string, item: string) => string,
  row: (n: string, input: string, fileName: string, text: string) => Row,
): Row[] => [
  row(`${n}a`, `${input} (OPML)`, 'plan.opml', make('opml', 'outline')),
  row(`${n}b`, `${input} (Freemind)`, 'plan.mm', make('map', 'node')),
];

const wrong =
  (says: RegExp) =>
  (n: string, input: string, fileName: string, text: string): Row => ({
    n,
    input,
    fileName,
    make: ({ file, folder }) => {
      writeFileSync(file, text.replaceAll('FOLDER', folder));
      writeFileSync(join(folder, 'secret.txt'), 'TOPSECRET');
    },
    cases: [refused(3, IMPORTS, says)],
  });

const ENTITIES = /declares entities that cannot be taken/;
const BROKEN = /not well-formed XML|cannot tell/;

const laughs = (root: string, item: string): string => {
  const names = 'abcdefghij';
  const entity = (name: string, n: number): string =>
    `<!ENTITY ${name} "${n === 0 ? 'ha' : many(`&${names.charAt(n - 1)};`, 10)}">`;
  const declared = [...names].map(entity).join('');
  return `<!DOCTYPE x [${declared}]><${root}><${item} text="&j;" TEXT="&j;"><${item} text="b" TEXT="b"/></${item}></${root}>`;
};

/** Rows 229 to 239: outlines and mind maps. */
export const xmlImports: readonly Row[] = [
  ...both(
    '229',
    '10,000 levels',
    (root, item) =>
      `<${root}>${many(`<${item} text="x" TEXT="x">`, 10_000)}${many(`</${item}>`, 10_000)}</${root}>`,
    wrong(/deeper than 64/),
  ),
  ...both('230', 'a billion laughs: no entity is grown in another', laughs, taken),
  ...both(
    '231',
    'one large entity, 10,000 times',
    (root, item) =>
      `<!DOCTYPE x [<!ENTITY a "${many('ha', 4_000)}">]><${root}><${item} text="${many('&a;', 10_000)}"/></${root}>`,
    wrong(ENTITIES),
  ),
  ...both(
    '232',
    'a file as an entity',
    (root, item) =>
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file://FOLDER/secret.txt">]><${root}><${item} text="a" TEXT="a"/>&f;</${root}>`,
    wrong(ENTITIES),
  ),
  ...both(
    '233',
    'a document type of a file',
    (root, item) =>
      `<!DOCTYPE x SYSTEM "file://FOLDER/secret.txt"><${root}><${item} text="a" TEXT="a"><${item} text="b" TEXT="b"/></${item}></${root}>`,
    taken,
  ),
  ...both(
    '234',
    'a file included',
    (root, item) =>
      `<${root} xmlns:xi="http://www.w3.org/2001/XInclude"><${item} text="a" TEXT="a"><${item} text="b" TEXT="b"/></${item}><xi:include href="secret.txt"/></${root}>`,
    taken,
  ),
  ...both(
    '235',
    '1,000 entities',
    (root) =>
      `<!DOCTYPE x [${Array.from({ length: 1_000 }, (_, n) => `<!ENTITY e${n} "x">`).join('')}]><${root}></${root}>`,
    wrong(ENTITIES),
  ),
  ...both('236', 'cut off in a tag', (root, item) => `<${root}><${item} text="x`, wrong(BROKEN)),
  ...both(
    '237',
    'closed in the wrong order',
    (root, item) => `<${root}><${item}><x></${item}></x>`,
    wrong(BROKEN),
  ),
  ...both(
    '238',
    '10,000 comments that never end',
    (root) => `<${root}>${many('<!--', 10_000)}`,
    wrong(BROKEN),
  ),
  ...both(
    '239',
    'elements and attributes called __proto__',
    (root, item) => `<${root}><${item} text="a" TEXT="a" __proto__="x" constructor="y"/></${root}>`,
    wrong(BROKEN),
  ),
];
