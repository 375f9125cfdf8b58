import { headerOf, holdsDiagram } from './blocks';

/** Whether a text is a flowchart or a mindmap of mermaid, or Markdown or HTML that holds one. */
export const isMermaid = (text: string): boolean => {
  const lines = text.split(/\r\n|\n|\r/);
  if (headerOf(lines)) return true;
  return /mermaid|mmd|^[ \t>]*(?:graph|flowchart|mindmap)\b/im.test(text) && holdsDiagram(lines);
};
