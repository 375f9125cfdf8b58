/** Paints a text; what it paints must be clean. */
export type Paint = (text: string) => string;

/** Every sign the screens draw, one column each unless said. */
export interface Symbols {
  readonly done: string;
  readonly doing: string;
  readonly todo: string;
  readonly skipped: string;
  readonly optional: string;
  /** A topic whose review is due. */
  readonly review: string;
  readonly pips: Readonly<Record<'done' | 'doing' | 'todo' | 'skipped' | 'optional', string>>;
  /** A bar's full and empty cell, and what stands at its ends. */
  readonly bar: {
    readonly full: string;
    readonly empty: string;
    readonly ends: readonly [string, string];
  };
  readonly guides: {
    readonly branch: string;
    readonly last: string;
    readonly through: string;
    readonly blank: string;
  };
  /** The coloured edge of a section; nothing in ASCII. */
  readonly edge: string;
  readonly rule: string;
  /** How much was done on a day: nothing, then more and more. */
  readonly heat: readonly [string, string, string, string, string];
  /** Columns of a chart in a line, from nothing to the most. */
  readonly sparks: string;
  readonly pointer: string;
  readonly dot: string;
  /** What stands between titles, which may hold a dash of their own. */
  readonly and: string;
  readonly here: string;
  readonly to: string;
  readonly crumb: string;
  readonly ellipsis: string;
}

export const UNICODE: Symbols = {
  done: '✓',
  doing: '◐',
  todo: '○',
  skipped: '–',
  optional: '·',
  review: '↻',
  pips: { done: '●', doing: '◐', todo: '○', skipped: '–', optional: '·' },
  bar: { full: '━', empty: '─', ends: ['', ''] },
  guides: { branch: '├─ ', last: '└─ ', through: '│  ', blank: '   ' },
  edge: '▌',
  rule: '─',
  heat: ['·', '░', '▒', '▓', '█'],
  sparks: '▁▂▃▄▅▆▇█',
  pointer: '▸',
  dot: '·',
  and: ' · ',
  here: '←',
  to: '→',
  crumb: '›',
  ellipsis: '…',
};

export const ASCII: Symbols = {
  done: '[x]',
  doing: '[~]',
  todo: '[ ]',
  skipped: '[-]',
  optional: '[.]',
  review: '!',
  pips: { done: '#', doing: '~', todo: 'o', skipped: '-', optional: '.' },
  bar: { full: '#', empty: '-', ends: ['[', ']'] },
  guides: { branch: '|-- ', last: '`-- ', through: '|   ', blank: '    ' },
  edge: '',
  rule: '-',
  heat: ['.', '-', '+', '*', '#'],
  sparks: '_.,:-=+#',
  pointer: '>',
  dot: '-',
  and: '; ',
  here: '<-',
  to: '->',
  crumb: '>',
  ellipsis: '...',
};

/** What a text is, not what colour it has. */
export interface Theme {
  readonly symbols: Symbols;
  readonly done: Paint;
  readonly doing: Paint;
  /** Skipped topics, guides and hints. */
  readonly dim: Paint;
  /** What one types. */
  readonly command: Paint;
  readonly heading: Paint;
  readonly warning: Paint;
  /** What is due for review. */
  readonly review: Paint;
  /** A section's own colour, "#rgb" or "#rrggbb", made readable on light and dark. */
  readonly tint: (color: string | undefined, text: string) => string;
}

const asIs: Paint = (text) => text;

/** No colour at all. */
export const plainTheme = (symbols: Symbols): Theme => ({
  symbols,
  done: asIs,
  doing: asIs,
  dim: asIs,
  command: asIs,
  heading: asIs,
  warning: asIs,
  review: asIs,
  tint: (_color, text) => text,
});
