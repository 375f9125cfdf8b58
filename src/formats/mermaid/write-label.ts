import { oneLine } from './label';

/** Letters, digits and the few signs that mermaid takes without quotes. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}.,/&+ -]*[\p{L}\p{N}])?$/u;
/** Words of mermaid's own, which older versions stumble over inside a label. */
const KEYWORD =
  /\b(?:call|class|classDef|click|default|end|flowchart|graph|href|interpolate|linkStyle|style|subgraph)\b/;

const code = (character: string): string => `#${character.codePointAt(0)};`;

const NAMED: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '&': '#amp;',
  '<': '#lt;',
  '>': '#gt;',
};

const escapeOne = (character: string): string => NAMED[character] ?? code(character);

/**
 * What would end the quotes, begin an entity, a tag, a comment, a directive or Markdown, break the
 * line or not be seen, or be set as a formula: two dollars, quotes, # % < > ` * \, & before anything but a blank, a list's mark, an icon's colon, and
 * invisible characters.
 */
const SPECIAL =
  /["#%<>`*\\\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufb02\u00b6]|\p{Cs}|&(?=\S)|^[-+](?=\s)|(?<=^\d{1,20})[.)](?=\s)|:(?=fa-)|\$(?=\$)|(?<=\$)\$/gu;

/**
 * A title as a label that mermaid parses and shows as it is: bare where it is plain enough, else in
 * quotes with mermaid's own entities, https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters.
 */
export const writeLabel = (title: string): string => {
  const text = oneLine(title);
  const escaped = text.replace(SPECIAL, escapeOne);
  const isPlain = PLAIN.test(text) && !KEYWORD.test(text) && !text.includes('--');
  return isPlain && escaped === text ? text : `"${escaped}"`;
};
