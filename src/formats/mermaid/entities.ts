/** The names people use in labels, of HTML's two thousand. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  cent: '¢',
  check: '✓',
  colon: ':',
  comma: ',',
  copy: '©',
  darr: '↓',
  deg: '°',
  dollar: '$',
  emsp: ' ',
  ensp: ' ',
  equals: '=',
  euro: '€',
  excl: '!',
  ge: '≥',
  grave: '`',
  gt: '>',
  harr: '↔',
  hearts: '♥',
  hellip: '…',
  infin: '∞',
  laquo: '«',
  larr: '←',
  lbrace: '{',
  lbrack: '[',
  lcub: '{',
  ldquo: '“',
  le: '≤',
  lpar: '(',
  lsqb: '[',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  ne: '≠',
  num: '#',
  para: '¶',
  percnt: '%',
  period: '.',
  plus: '+',
  plusmn: '±',
  pound: '£',
  quest: '?',
  quot: '"',
  raquo: '»',
  rarr: '→',
  rbrace: '}',
  rbrack: ']',
  rcub: '}',
  rdquo: '”',
  reg: '®',
  rpar: ')',
  rsqb: ']',
  rsquo: '’',
  sect: '§',
  semi: ';',
  shy: '',
  sol: '/',
  star: '☆',
  starf: '★',
  thinsp: ' ',
  times: '×',
  trade: '™',
  uarr: '↑',
  verbar: '|',
  vert: '|',
  yen: '¥',
  zwj: '\u200d',
  zwnj: '\u200c',
};

const named = new Map(Object.entries(NAMED));

const character = (code: number): string | undefined =>
  code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

const decodeOne = (entity: string, name: string): string => {
  if (/^\d+$/.test(name)) return character(Number(name)) ?? entity;
  const hex = /^x([\da-f]+)$/i.exec(name)?.[1];
  if (hex !== undefined) return character(Number.parseInt(hex, 16)) ?? entity;
  return named.get(name) ?? entity;
};

/** Decodes mermaid's own `#quot;` and `#35;` and HTML's `&quot;` and `&#35;`; others stay. */
export const decodeEntities = (text: string): string =>
  text.replace(/(?:&#|[&#])(\w{1,12});/g, decodeOne);

/** Decodes what HTML needs escaped in a page, and leaves the entities of labels to their time. */
export const decodeMarkup = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
