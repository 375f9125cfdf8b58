/** What files of other kinds begin with, and what to do with them. */
const KINDS: readonly (readonly [bytes: string, name: string, hint: string])[] = [
  ['%PDF-', 'a PDF', 'Write the topics as a Markdown list, then: roadmap import plan.md'],
  ['\x89PNG', 'a picture', 'Write the topics as a Markdown list, then: roadmap import plan.md'],
  [
    '\xff\xd8\xff',
    'a picture',
    'Write the topics as a Markdown list, then: roadmap import plan.md',
  ],
  ['\x1f\x8b', 'a compressed file', 'Unpack it, then import what is in it.'],
  ['SQLite format 3', 'a database', 'Export it to Markdown or OPML, then import that file.'],
];

const XMIND = 'In XMind, export it to Markdown, OPML or Freemind, then import that file.';

/** What a file is that holds no text, by how it begins; undefined where that is not known. */
export const kindOf = (
  bytes: Uint8Array,
  file: string,
): { readonly name: string; readonly hint: string } | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('PK\x03\x04')) {
    return /\.xmind$/i.test(file)
      ? { name: 'an XMind map', hint: XMIND }
      : { name: 'a zip archive', hint: 'Unpack it, then import what is in it.' };
  }
  const [, name, hint] = KINDS.find(([start]) => head.startsWith(start)) ?? [];
  return name === undefined || hint === undefined ? undefined : { name, hint };
};
