/** A way to put a piece into a text of a format, so many times. */
export interface Frame {
  readonly format:
    | 'markdown'
    | 'mermaid'
    | 'opml'
    | 'freemind'
    | 'roadmap.sh'
    | 'content file'
    | 'json'
    | 'note'
    | 'screen';
  readonly frame: string;
  readonly around: (piece: string, times: number) => string;
}

const inLine = (piece: string, times: number): string => piece.repeat(times);
const inLines = (piece: string, times: number): string => `${piece}\n`.repeat(times);

const frame = (
  format: Frame['format'],
  name: string,
  around: (text: string) => string,
  repeat = inLine,
): Frame => ({ format, frame: name, around: (piece, times) => around(repeat(piece, times)) });

const quoted = (text: string): string => JSON.stringify(text);

/** All of them. */
export const FRAMES: readonly Frame[] = [
  frame('markdown', 'a line', (text) => `# Plan\n\n- ${text}`),
  frame('markdown', 'lines', (text) => `# Plan\n\n${text}`, inLines),
  frame('markdown', 'items', (text) => `# Plan\n\n- ${text.replaceAll('\n', '\n- ')}`, inLines),
  frame('mermaid', 'a line', (text) => `graph LR\n${text}`),
  frame('mermaid', 'lines', (text) => `graph LR\n${text}`, inLines),
  frame('mermaid', 'a label', (text) => `graph LR\nA["${text}"] --> B`),
  frame('mermaid', 'a mindmap', (text) => `mindmap\n${text}`, inLines),
  frame(
    'mermaid',
    'Markdown around it',
    (text) => `${text}\n\`\`\`mermaid\ngraph LR\nA\n\`\`\``,
    inLines,
  ),
  frame('opml', 'elements', (text) => `<opml><outline text="a"/>${text}</opml>`),
  frame(
    'opml',
    'an attribute',
    (text) => `<opml><outline text='${text.replaceAll("'", '')}'/></opml>`,
  ),
  frame('opml', 'a tag', (text) => `<opml><outline ${text}/></opml>`),
  frame('opml', 'what stands before it', (text) => `${text}<opml/>`),
  frame('freemind', 'elements', (text) => `<map><node TEXT="a"/>${text}</map>`),
  frame(
    'freemind',
    'HTML in an attribute',
    (text) => `<map><node TEXT='<html>${text.replaceAll("'", '')}'/></map>`,
  ),
  frame(
    'roadmap.sh',
    'a label',
    (text) =>
      `{"nodes":[{"id":"a","type":"topic","position":{"x":0,"y":0},"data":{"label":${quoted(text)}}}],"edges":[]}`,
  ),
  frame('content file', 'a line', (text) => `# A\n\n- [${text}`),
  frame('content file', 'lines', (text) => `# A\n\n${text}`, inLines),
  frame('json', 'a line', (text) => text),
  frame('json', 'a title', (text) => `{"format":1,"id":"a","title":${quoted(text)},"root":{}}`),
  frame('note', 'a line', (text) => text),
  frame('screen', 'a title', (text) => text),
];

/** What parsers are known to stumble over. */
export const PIECES: readonly string[] = [
  ...[
    'a',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ud800',
    '\u0301',
    '👨‍👩‍👧 ',
  ],
  ...[
    '*',
    '**a',
    '_',
    '`',
    '``a',
    '~~',
    '#',
    '>',
    '> ',
    '- ',
    '* ',
    '1. ',
    '[ ] ',
    '[x] ',
    '|a',
    '|-',
  ],
  ...[
    '[',
    '[a',
    '](b)',
    '![',
    '<',
    '<a ',
    '</a>',
    '<b>x</b>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '<!DOCTYPE ',
    '&',
    '&amp;',
    '&a;',
  ],
  ...[
    '(',
    ' (',
    '((',
    '{',
    '{{',
    '"',
    "'",
    '\\',
    '\\"',
    '%%',
    '%%{',
    '@{',
    ':::',
    '::',
    ';',
    '&#',
    '#quot;',
  ],
  ...[
    'A --> B\n',
    'A-->B;',
    'A -- ',
    'A -. ',
    'A -->|x| ',
    'A & ',
    'subgraph a\n',
    'end\n',
    'style A fill:#f9f\n',
    'click A "',
    'A["',
    'A((x() ',
  ],
  ...[
    'needs: ',
    'needs: "a',
    '(3h)',
    '(99999999999h) ',
    'https://',
    'https://a.b/?c=d) ',
    'http://[',
    'mailto:a@b ',
    '<!-- roadmap:',
  ],
  ...[
    '\x1b[',
    '\x1b]0;',
    '\x1b[31m',
    '\x9b',
    '\x9d',
    'a=" ',
    'text="a" ',
    '{"a":',
    '[1,',
    ',',
    '"a":1,',
    'x ( y ',
    '../',
    '=',
    '%',
  ],
];
