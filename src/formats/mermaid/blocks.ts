import type { Warning } from '../outline';
import { type Block, blockOf } from './block';
import { findHeader, type Header } from './header';
import { fenceIn, mermaidFence, mermaidTag, type Opening } from './openings';

/** The diagrams of a text, and its first heading. */
export interface Found {
  readonly blocks: readonly Block[];
  readonly title: string;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;

const headingIn = (line: string): { level: number; text: string } | undefined => {
  const [, marks = '', text = ''] = HEADING.exec(line.slice(0, 300)) ?? [];
  if (marks === '') return undefined;
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]+|[ \t]#+[ \t]*$/g, '');
  return { level: marks.length, text: plain.trim() };
};

interface Taken {
  readonly lines: readonly string[];
  readonly next: number;
  readonly remarks: readonly Warning[];
}

/** The lines of a diagram up to what closes it; without that, up to the next heading. */
const takeLines = (lines: readonly string[], at: number, opening: Opening): Taken => {
  const own = [opening.rest];
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const closing = opening.closing(line);
    if (closing) {
      const { content, remark, isNext } = closing;
      const remarks = remark === undefined ? [] : [{ line: next + 1, message: remark }];
      return { lines: [...own, content], next: isNext ? next : next + 1, remarks };
    }
    own.push(opening.clean(line));
  }
  const heading = own.findIndex((line) => HEADING.test(line.slice(0, 300)));
  const end = heading < 0 ? own.length : heading;
  const remarks = [{ line: at + 1, message: 'the diagram is not closed' }];
  return { lines: own.slice(0, end), next: at + end, remarks };
};

/** A diagram's opening on a line, with its header. */
const openingAt = (
  lines: readonly string[],
  at: number,
): { readonly opening: Opening; readonly header: Header | undefined } | undefined => {
  const line = lines[at] ?? '';
  const fence = fenceIn(line);
  const opening = fence ? mermaidFence(fence) : mermaidTag(line);
  if (!opening) return undefined;
  const lineBelow = (index: number): string =>
    index === 0 ? opening.rest : opening.clean(lines[at + index] ?? '');
  return { opening, header: findHeader(lines.length - at, lineBelow) };
};

/** Whether a diagram begins on one of the lines. */
export const holdsDiagram = (lines: readonly string[]): boolean =>
  lines.some((_, at) => openingAt(lines, at)?.header !== undefined);

const withinText = (lines: readonly string[]): Found => {
  const blocks: Block[] = [];
  let [title, heading] = ['', ''];
  let code = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const found = code === '' || !isClosing(line, code) ? openingAt(lines, at) : undefined;
    if (found?.header) {
      const taken = takeLines(lines, at, found.opening);
      if (found.header.at < taken.lines.length) {
        blocks.push(
          blockOf({ lines: taken.lines, at, header: found.header }, heading, taken.remarks),
        );
        at = taken.next;
        continue;
      }
    }
    const above = code === '' ? headingIn(line) : undefined;
    if (above) heading = above.text;
    if (above?.level === 1) title ||= above.text;
    const fence = fenceIn(line);
    if (fence && code === '') code = fence.marks;
    else if (isClosing(line, code)) code = '';
    at += 1;
  }
  return { blocks, title };
};

/** Whether a line closes a fence that some marks opened. */
const isClosing = (line: string, marks: string): boolean => {
  const fence = fenceIn(line);
  return marks !== '' && fence?.info === '' && fence.marks.startsWith(marks);
};

/** The header of a text that is a diagram and nothing else. */
export const headerOf = (lines: readonly string[]): Header | undefined =>
  findHeader(lines.length, (at) => lines[at] ?? '');

/** All flowcharts and mindmaps of a text: the text itself, or those in its fences and tags. */
export const findBlocks = (text: string): Found => {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const header = headerOf(lines);
  if (!header) return withinText(lines);
  return { blocks: [blockOf({ lines, at: 0, header }, '', [])], title: '' };
};
