import type { Caution, Write } from './write';

/** A format that roadmaps are taken out in. */
export interface Exporter {
  /** As `--format` takes it. */
  readonly id: string;
  /** Endings of files in this format, without the dot; the first that knows an ending has it. */
  readonly endings: readonly string[];
  readonly load: () => Promise<{ readonly write: Write; readonly caution?: Caution }>;
}

/** All of them. */
export const EXPORTERS: readonly Exporter[] = [
  { id: 'markdown', endings: ['md', 'markdown'], load: () => import('./markdown/write') },
  { id: 'mermaid', endings: ['mmd', 'mermaid'], load: () => import('./mermaid/write') },
  { id: 'html', endings: ['html', 'htm'], load: () => import('./html/write') },
  { id: 'svg', endings: ['svg'], load: () => import('./svg/write') },
  { id: 'badge', endings: [], load: () => import('./badge/write') },
  { id: 'json', endings: ['json'], load: () => import('./json/write') },
  { id: 'csv', endings: ['csv'], load: () => import('./csv/write') },
  { id: 'ics', endings: ['ics'], load: () => import('./ics/write') },
  { id: 'opml', endings: ['opml'], load: () => import('./opml/write') },
];
