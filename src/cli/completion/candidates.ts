import type { Source } from '../../commands/values';
import { clean } from '../../page/sanitize';
import type { Status } from '../../roadmap/types';
import type { Asked, Candidate } from './asked';

/** A node as completion sees it. */
export interface KnownNode {
  /** What it can be called beside its title, the number first: "3.2.1", "sql", "postgres". */
  readonly names: readonly string[];
  readonly title: string;
  readonly status: Status;
}

/** What completion asks of the world; each only when it is needed. */
export interface Known {
  /** The nodes of a roadmap, by what `--roadmap` says, in order. */
  nodes(roadmap: string | undefined): Promise<readonly KnownNode[]>;
  /** The roadmaps at hand, by id. */
  roadmaps(): Promise<readonly Candidate[]>;
  /** The settings, and the values each can have. */
  readonly settings: readonly (Candidate & { readonly values: readonly string[] })[];
}

/** What a shell is told. */
export interface Reply {
  readonly candidates: readonly Candidate[];
  /** Files are wanted, too. The shell knows them best. */
  readonly files: boolean;
}

/**
 * A word that every shell takes as it stands: a letter or digit, then more of them. An id out of a
 * file may hold quotes, "$" and backticks; it is not offered then, its number is.
 */
const HARMLESS = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+-]*$/u;

/** A title that a line can hold; a shell's script puts the quotation marks. */
const isPlain = (title: string): boolean => title !== '' && clean(title) === title;

/** Which nodes a command is about; they come first. */
const FIRST: Readonly<Record<string, readonly Status[]>> = {
  done: ['todo', 'doing'],
  start: ['todo'],
  skip: ['todo', 'doing'],
  reset: ['doing', 'done', 'skipped'],
  review: ['done'],
};

const WORDS: readonly Candidate[] = [
  { word: 'now', about: 'the topic started last' },
  { word: 'next', about: 'the first suggestion' },
];

const begins = (word: string, typed: string): boolean =>
  word.toLowerCase().startsWith(typed.toLowerCase());

const beginningWith =
  (typed: string) =>
  (word: string): boolean =>
    begins(word, typed);

const withStatus = (text: string, { status }: KnownNode): string =>
  status === 'todo' ? text : `${text} (${status})`;

const aboutNode = (node: KnownNode): string => withStatus(node.title, node);

/** One name for each node; those that fit once something is typed, else its title. */
const namesOf = (node: KnownNode, typed: string): readonly Candidate[] => {
  const harmless = node.names.filter((name) => HARMLESS.test(name));
  const fitting = typed === '' ? harmless.slice(0, 1) : harmless.filter(beginningWith(typed));
  const named = fitting.map((word) => ({ word, about: aboutNode(node) }));
  return typed === '' || !isPlain(node.title) || !isTitleMeant(node, typed, fitting)
    ? named
    : [...named, { word: node.title, about: withStatus(node.names[0] ?? '', node) }];
};

/** A title is more to read than a name: it is offered where no name fits, or where it is typed whole. */
const isTitleMeant = ({ title }: KnownNode, typed: string, fitting: readonly string[]): boolean =>
  fitting.length === 0 || title.toLowerCase() === typed.toLowerCase();

const ofNodes = (nodes: readonly KnownNode[], { command, args, typed }: Asked): Candidate[] => {
  const fresh = nodes.filter(
    ({ names, title }) => ![...names, title].some((name) => args.includes(name)),
  );
  const statuses = Object.hasOwn(FIRST, command) ? FIRST[command] : undefined;
  const isFirst = ({ status }: KnownNode): boolean => statuses?.includes(status) ?? true;
  const sorted = [...fresh.filter(isFirst), ...fresh.filter((node) => !isFirst(node))];
  const named = sorted.flatMap((node) => namesOf(node, typed));
  return [...WORDS.filter(({ word }) => !args.includes(word)), ...named];
};

const ofSource = async (
  source: Source,
  asked: Asked,
  known: Known,
): Promise<readonly Candidate[]> => {
  switch (source) {
    case 'nodes':
      return ofNodes(await known.nodes(asked.roadmap), asked);
    case 'roadmaps':
      return (await known.roadmaps()).filter(({ word }) => HARMLESS.test(word));
    case 'settings':
      return known.settings;
    case 'setting-values': {
      const setting = known.settings.find(({ word }) => word === asked.args[0]);
      return (setting?.values ?? []).map((word) => ({ word, about: '' }));
    }
    case 'files':
      return [];
  }
};

/** The words that would fit, each once, as they would stand in the line. */
export const candidatesFor = async (asked: Asked, known: Known): Promise<Reply> => {
  const all = [...asked.candidates];
  for (const source of asked.sources) all.push(...(await ofSource(source, asked, known)));
  const fitting = new Map<string, Candidate>();
  for (const { word, about } of all) {
    if (!begins(word, asked.typed) || fitting.has(word)) continue;
    fitting.set(word, { word: asked.before + word, about });
  }
  return { candidates: [...fitting.values()], files: asked.sources.includes('files') };
};
