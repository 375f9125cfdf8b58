/** Whether a text names a copy of a roadmap in `backups/`, and nothing elsewhere. */
export const isCopyName = (text: string): boolean =>
  /^roadmap-[a-z0-9-]{1,64}-[0-9a-f]{8}(?:-\d{1,6})?\.json$/.test(text);
