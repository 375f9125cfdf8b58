/** Formatting that outliners put into an outline's text, such as Workflowy's links. */
const TAG =
  /<(\/?)(a|b|i|u|s|em|strong|code|span|mark|font|sub|sup|del|strike|time)(?![\w-])([^<>]*)>/gi;

const HREF = /href\s*=\s*["']([^"']+)/i;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** A text without its formatting, and the addresses it linked to. */
export interface Unformatted {
  readonly text: string;
  readonly links: readonly string[];
}

/** Names of tags that are opened as often as they are closed: "the <b> tag" is a text about one. */
const pairedTags = (text: string): Set<string> => {
  const open = new Map<string, number>();
  for (const [, slash, name = ''] of text.matchAll(TAG)) {
    const key = name.toLowerCase();
    open.set(key, (open.get(key) ?? 0) + (slash ? -1 : 1));
  }
  return new Set([...open].flatMap(([name, count]) => (count === 0 ? [name] : [])));
};

/** Takes the formatting out of an outline's text. A text without any stays as it is. */
export const withoutMarkup = (text: string): Unformatted => {
  const paired = text.includes('<') ? pairedTags(text) : new Set<string>();
  if (paired.size === 0) return { text, links: [] };
  const links: string[] = [];
  const plain = text.replace(TAG, (tag: string, _slash: string, name: string, inside: string) => {
    if (!paired.has(name.toLowerCase())) return tag;
    const [, href] = HREF.exec(inside) ?? [];
    if (href !== undefined) links.push(href);
    return '';
  });
  return {
    text: plain.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (name) => ENTITIES[name] ?? name),
    links,
  };
};
