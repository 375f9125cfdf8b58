import { isFreemind } from './freemind/sniff';
import { isMarkdown } from './markdown/sniff';
import { isMermaid } from './mermaid/sniff';
import { isOpml } from './opml/sniff';
import type { Read } from './outline';
import { isRoadmapSh } from './roadmapsh/sniff';

/** A format that roadmaps are brought in from. Our own JSON is none: it has ids, and is checked. */
export interface Importer {
  /** As `--format` takes it. */
  readonly id: string;
  /** Whether a text looks like it. The first that says so is taken, so the narrow ones stand first. */
  readonly fits: (text: string, fileName: string) => boolean;
  readonly load: () => Promise<{ readonly read: Read }>;
}

/** All of them. */
export const IMPORTERS: readonly Importer[] = [
  { id: 'opml', fits: isOpml, load: () => import('./opml/read') },
  { id: 'freemind', fits: isFreemind, load: () => import('./freemind/read') },
  { id: 'roadmapsh', fits: isRoadmapSh, load: () => import('./roadmapsh/read') },
  { id: 'mermaid', fits: isMermaid, load: () => import('./mermaid/read') },
  { id: 'markdown', fits: isMarkdown, load: () => import('./markdown/read') },
];
