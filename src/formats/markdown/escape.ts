/** What begins something else than text at the start of a line. */
const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?=[>=])/, '\\'],
  [/^(?=#{1,6}(?:\s|$)|##)/, '\\'],
  [/^(?=[-+](?:\s|[-+]|$))/, '\\'],
  [/^(?=:?-)(?=[-:| ]*$)/, '\\'],
  [/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\'],
];

/** What is read as an item's mark or box, and that no backslash can escape. */
const BULLETS = /^[•‣◦▪●∙✅☑✔✓☐⬜🔲](?=[\ufe0e\ufe0f]?[ \t\u00a0])/u;

/** An underscore within a word is no emphasis. */
const OUTER_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

const isTwice = (text: string, sign: string): boolean =>
  text.indexOf(sign) !== text.lastIndexOf(sign);

/**
 * A line of text as Markdown that shows exactly this text. Signs are escaped only where they would
 * mean something, so that the file reads well too; `$` and `~` do on GitHub, in pairs.
 */
export const escapeLine = (text: string): string => {
  const line = text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(OUTER_UNDERSCORE, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w{1,40};)/g, '\\&')
    .replace(/ (#+)$/, ' \\$1');
  const paired = ['~', '$'].filter((sign) => isTwice(text, sign));
  const safe = paired
    .reduce((all, sign) => all.split(sign).join(`\\${sign}`), line)
    .replace(BULLETS, (sign) => `&#${sign.codePointAt(0)};`);
  return STARTS.reduce((all, [start, escaped]) => all.replace(start, escaped), safe);
};
