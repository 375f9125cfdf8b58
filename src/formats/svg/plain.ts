const BREAKS = /[\s\x85]+/g;
/** Controls, zero-width characters, and those that turn the reading direction of what follows. */
const INVISIBLE =
  /[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ORDINARY = /^[\x20-\x7e]*$/;

/** A text without what XML forbids and what would move the rest of a line. */
export const legal = (text: string): string =>
  ORDINARY.test(text) ? text : text.replace(INVISIBLE, '').replace(LONE, '\ufffd');

/** Foreign text as one line that every XML parser takes and that stays in its place. */
export const plain = (text: string): string => legal(text.replace(BREAKS, ' ')).trim();
