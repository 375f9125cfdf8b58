import type { OutlineNode } from '../outline';

/** What a box at the beginning of an item says; "open" where it says that nothing was done. */
export type Said = NonNullable<OutlineNode['status']> | 'open';

const SIGNS: readonly (readonly [RegExp, Said])[] = [
  [/^[xX✓✔√✅☑][\ufe0e\ufe0f]?$/u, 'done'],
  [/^[/~]$/, 'doing'],
  [/^-$/, 'skipped'],
  [/^[_ ]?$/, 'open'],
];

const saidBy = (sign: string): Said | undefined => SIGNS.find(([sort]) => sort.test(sign))?.[1];

/** "[✓] a": a box that strict Markdown does not know. */
const BOX = /^\[([^\][\\]{0,3})\][ \t\u00a0]+(?=\S)/u;
/** "✅ a": a sign in place of a box. */
const SIGN = /^(?:([✅☑✔✓])|[☐⬜🔲])[\ufe0e\ufe0f]?[ \t\u00a0]+(?=\S)/u;

/** A text without the box before it, and what that says. */
export const takeBox = (raw: string): { readonly raw: string; readonly said?: Said } => {
  const [box, sign = ''] = BOX.exec(raw) ?? [];
  const said = box === undefined ? undefined : saidBy(sign);
  if (box !== undefined && said) return { raw: raw.slice(box.length), said };
  const [mark, done] = SIGN.exec(raw) ?? [];
  if (mark === undefined) return { raw };
  return { raw: raw.slice(mark.length), said: done === undefined ? 'open' : 'done' };
};
