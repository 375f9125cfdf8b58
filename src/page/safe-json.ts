/** What a terminal would act on, or a reader be misled by, where JSON itself would leave it as it is. */
const UNSAFE = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A document as JSON that does no harm on a terminal, and is the same document when it is read. */
export const safeJson = (document: object, indent?: number): string =>
  JSON.stringify(document, null, indent).replace(
    UNSAFE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
