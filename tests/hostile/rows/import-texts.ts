import { box, drawing } from '../../formats/roadmapsh/drawings';

/** A text of one format around some lines of a list. */
export interface Wrapping {
  readonly format: string;
  readonly fileName: string;
  /** The text around titles, each a topic. */
  readonly around: (...titles: readonly string[]) => string;
}

const forXml = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`).replace(/[\0-\x1f]/g, ' ');

/** Every format that is imported, with a way to say anything in it. */
export const WRAPPINGS: readonly Wrapping[] = [
  {
    format: 'markdown',
    fileName: 'plan.md',
    around: (...titles) => `# Plan\n\n${titles.map((one) => `- ${one}\n`).join('')}`,
  },
  {
    format: 'mermaid',
    fileName: 'plan.mmd',
    around: (...titles) =>
      `graph LR\n${titles.map((one, n) => `R[Plan] --> n${n}["${one.replaceAll('"', '#quot;')}"]\n`).join('')}`,
  },
  {
    format: 'opml',
    fileName: 'plan.opml',
    around: (...titles) =>
      `<opml version="2.0"><body>${titles.map((one) => `<outline text="${forXml(one)}"/>`).join('')}</body></opml>`,
  },
  {
    format: 'freemind',
    fileName: 'plan.mm',
    around: (...titles) =>
      `<map><node TEXT="Plan">${titles.map((one) => `<node TEXT="${forXml(one)}"/>`).join('')}</node></map>`,
  },
  {
    format: 'roadmapsh',
    fileName: 'plan.json',
    around: (...titles) => drawing(titles.map((one, n) => box('topic', one, [0, n * 100]))),
  },
];
