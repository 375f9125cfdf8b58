/** One fault of a roadmap file. */
export interface Problem {
  /** Where in the document, such as `root.children[3].requires[0]`; empty for the whole file. */
  readonly path: string;
  /** Line in the text, counted from 1, where the text is known. */
  readonly line?: number;
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  readonly severity: 'error' | 'warning';
}

/** A fault that makes the file invalid. */
export const fault = (path: string, code: string, message: string, fix: string): Problem => ({
  path,
  code,
  message,
  fix,
  severity: 'error',
});

/** Something odd that does no harm. */
export const oddity = (path: string, code: string, message: string, fix: string): Problem => ({
  ...fault(path, code, message, fix),
  severity: 'warning',
});
