/** So much of what was typed is told again. */
const MOST = 80;

/** What a terminal obeys or hides, but for the joiners within a letter or an emoji. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const written = (letter: string): string => {
  const hex = (letter.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
};

/** What was typed, for a message: in quotes, what cannot be seen written out, at most 80 letters. */
export const quoted = (typed: string): string => {
  const letters = [...typed.slice(0, 3 * MOST).replace(UNSEEN, written)];
  const shown =
    letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : letters.join('');
  return `"${shown}"`;
};
