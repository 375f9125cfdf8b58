const ASCII = /^[\x00-\x7f]*$/;

/** Accents that stand on letters of Latin, Greek and Cyrillic; other scripts need their marks. */
const ACCENTS = /[\u0300-\u036f]/g;

/** A text as it is searched for: upper and lower case, accents, and how letters are composed are alike. */
export const comparable = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
