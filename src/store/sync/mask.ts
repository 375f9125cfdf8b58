/**
 * A text without the secrets that addresses may hold: with http all that stands before the "@" (a
 * token may be the user) or behind a "?", else what stands behind the user's name.
 */
export const masked = (text: string): string =>
  text
    .replace(/\b(https?:\/\/)[^\s/'"]*@/gi, '$1***@')
    .replace(/\b(https?:\/\/[^\s?'"]*\?)[^\s'"]*/gi, '$1***')
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s/@:'"]*):[^\s/'"]*@/gi, '$1:***@');
