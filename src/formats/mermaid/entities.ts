/** The names people use in labels, of HTML's two thousand. */
const NAMED: Readonly<Record<string, string>> = {
  aelig: 'æ',
  AElig: 'Æ',
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
  oslash: 'ø',
  Oslash: 'Ø',
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
  szlig: 'ß',
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

/** The accents of HTML's letters by their combining characters: `eacute` is e and an accent. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** A letter with an accent, or a Greek one. */
const letterOf = (name: string): string | undefined => {
  const [, base = '', accent = ''] = /^([a-z])([a-z]{3,5})$/i.exec(name) ?? [];
  const mark = ACCENTS[accent];
  if (mark !== undefined) return (base + mark).normalize('NFC');
  const at = GREEK.indexOf(name.charAt(0).toLowerCase() + name.slice(1));
  if (at < 0) return undefined;
  return String.fromCodePoint((/^[A-Z]/.test(name) ? 0x391 : 0x3b1) + at);
};

const decodeOne = (entity: string, name: string): string => {
  if (/^\d+$/.test(name)) return character(Number(name)) ?? entity;
  const hex = /^x([\da-f]+)$/i.exec(name)?.[1];
  if (hex !== undefined) return character(Number.parseInt(hex, 16)) ?? entity;
  return named.get(name) ?? letterOf(name) ?? entity;
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
