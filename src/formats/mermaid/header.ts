/** The kinds of diagram that can be a roadmap. */
export type Kind = 'flowchart' | 'mindmap';

/** How a diagram begins: its kind, and what stands behind the header on the same line. */
export interface Header {
  readonly kind: Kind;
  /** Index of the header's line. */
  readonly at: number;
  /** What the diagram says on that line already. */
  readonly rest: string;
  /** From front matter. */
  readonly title: string;
}

/** They come along when people copy from web pages. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text without characters that nobody sees, but joiners of letters and emoji stay. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

const FLOWCHART =
  /^(?:graph|flowchart(?:-elk)?)(?:[ \t]+(?:TB|TD|BT|RL|LR|BR)(?=[\s;:]|$)|[ \t]+[<>^v](?=[\s;]|$)|(?=[ \t]*(?:;|%%|$)))[ \t]*[;:]?/i;
const MINDMAP = /^mindmap(?=[ \t]*(?:%%|;|$))[ \t]*;?/i;

/** A line that begins a flowchart or a mindmap. */
const headerIn = (line: string): { kind: Kind; rest: string } | undefined => {
  const text = line.slice(0, 200).trimStart();
  const rest = (header: string): string => line.trimStart().slice(header.length);
  const flowchart = FLOWCHART.exec(text)?.[0];
  if (flowchart !== undefined) return { kind: 'flowchart', rest: rest(flowchart) };
  const mindmap = MINDMAP.exec(text)?.[0];
  return mindmap === undefined ? undefined : { kind: 'mindmap', rest: rest(mindmap) };
};

/** How many lines of comments, directives and front matter may stand before a header. */
const MOST_BEFORE = 200;

type LineAt = (at: number) => string;

/** Index of the line on which something that began ends; the same where it does not. */
const endOf = (lineAt: LineAt, from: number, last: number, end: RegExp): number => {
  for (let at = from; at < last; at += 1) if (end.test(lineAt(at))) return at;
  return from;
};

const titleIn = (line: string): string =>
  line
    .slice(0, 300)
    .replace(/^\s*title:/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');

/** The name of the format in the first line, in place of a fence's info. */
const isName = (line: string, at: number): boolean => at < 2 && /^mermaid$/i.test(line);

/**
 * The header of a diagram, behind blank lines, comments, directives and front matter; undefined
 * where it is none of a roadmap.
 */
export const findHeader = (count: number, lineAt: LineAt): Header | undefined => {
  const last = Math.min(count, MOST_BEFORE);
  let title = '';
  for (let at = 0; at < last; at += 1) {
    const line = withoutInvisible(lineAt(at).slice(0, 2_000)).trim();
    if (line.startsWith('%%{') && !line.includes('}%%')) at = endOf(lineAt, at, last, /\}%%/);
    else if (line === '---') {
      const end = endOf(lineAt, at + 1, last, /^\s{0,9}---\s{0,9}$/);
      for (; at < end; at += 1) {
        if (/^\s{0,9}title:/.test(lineAt(at))) title = titleIn(lineAt(at));
      }
    } else if (line !== '' && !line.startsWith('%%') && !isName(line, at)) {
      const header = headerIn(withoutInvisible(lineAt(at)));
      return header && { ...header, at, title };
    }
  }
  return undefined;
};
