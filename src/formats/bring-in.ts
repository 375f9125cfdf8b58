import { NOTHING_BROUGHT, type Brought as Progress } from '../progress/record/imported-progress';
import { ifPossible, invalidRoadmap, RoadmapError } from '../roadmap/errors';
import { type Tree, topicsOf, treeOf } from '../roadmap/tree';
import type { Roadmap } from '../roadmap/types';
import { type Built, buildRoadmap } from './build';
import { NAMELESS, roadmapId } from './ids';
import { IMPORTERS } from './importers';
import { progressIn, withoutProgress } from './json/progress';
import type { Outline, OutlineNode, Warning } from './outline';
import { strangeJson, strangerIn } from './strangers';

/** What `--format` takes beside the importers: found out from the text, and our own format. */
export const AUTO = 'auto';
export const OWN = 'json';

/** What folders are read as. */
export const FOLDERS = 'roadmapsh';

/** How a text is to be brought in. */
export interface Asked {
  readonly format: string;
  /** The name of the file, for its ending, its title and messages. */
  readonly file: string;
  /** The id to keep it under; from the text where it is left out. */
  readonly id: string | undefined;
  readonly block: number | undefined;
  readonly flat: boolean;
  /** The folder that the text is from, where it was read as one. */
  readonly folder?: {
    readonly name: string;
    readonly content: ReadonlyMap<string, string>;
    readonly mapping?: string;
  };
}

/** A roadmap from a text of any format, valid, and what else the text said. */
export interface Brought {
  readonly roadmap: Roadmap;
  /** What the text says of the learner's progress. */
  readonly progress: Progress;
  readonly warnings: readonly Warning[];
  /** Other diagrams of the text, each with its number. */
  readonly others: readonly string[];
}

/** The version of a roadmap that is here already, by id. */
type OldOf = (id: string) => Promise<Tree | undefined>;

const baseName = (file: string): string => file.replace(/^.*[/\\]/, '');

/** "roadmap" for standard input, else the folder's name, or the file's without its ending. */
const nameOf = ({ file, folder }: Asked): string => {
  if (folder) return folder.name;
  return file === '-' ? 'roadmap' : baseName(file).replace(/\.[^.]+$/, '') || baseName(file);
};

/** The format asked for, or the first that the text looks like and what else it could be. */
const formatOf = (text: string, { format, file, folder }: Asked): readonly string[] => {
  if (folder) return [FOLDERS];
  if (format !== AUTO) return [format];
  const stranger = strangerIn(text, file);
  if (stranger) throw stranger;
  const found = IMPORTERS.filter(({ fits }) => fits(text, baseName(file)));
  if (found.length > 0) return found.map(({ id }) => id);
  if (/^\s*[[{"\d]/.test(text) || /\.json$/i.test(file)) return [OWN];
  const message = `${file}: cannot tell what format this is.`;
  const known = [...IMPORTERS.map(({ id }) => id), OWN].join(', ');
  throw new RoadmapError('roadmap-invalid', message, `Say it: --format, one of ${known}`);
};

const withId = (roadmap: Roadmap, id: string | undefined): Roadmap =>
  id === undefined ? roadmap : { ...roadmap, id };

const bringOwn = async (text: string, { file, id }: Asked): Promise<Brought> => {
  const { readJson } = await import('./json');
  const { roadmap, problems } = readJson(text);
  if (!roadmap) throw strangeJson(text, file) ?? invalidRoadmap(file, problems);
  const warnings = problems.map(({ line, message }) =>
    line === undefined ? { message } : { line, message },
  );
  const kept = withId(withoutProgress(roadmap), id);
  return { roadmap: kept, progress: progressIn(roadmap), warnings, others: [] };
};

/** Whether a new version is one of the roadmap that is here: half of its topics are found again. */
const isKindOf = (old: Tree, roadmap: Roadmap): boolean => {
  const tree = treeOf(roadmap);
  const topics = topicsOf(tree, tree.root);
  return topics.filter(({ id }) => old.byId(id)).length * 2 >= topics.length;
};

/**
 * The roadmap of an outline, under the id asked for. Without one, under that of its title; where
 * another roadmap has it already, with a number behind. A title in another script leaves the name of
 * the file.
 */
const build = async (outline: Outline, asked: Asked, oldOf: OldOf): Promise<Built> => {
  const { id } = asked;
  if (id !== undefined) return buildRoadmap(outline, id, await oldOf(id));
  const titled = roadmapId(outline.id ?? outline.root.title.replace(/^\d+(\.\d+)+\s+/, ''));
  const first = titled === NAMELESS ? roadmapId(nameOf(asked)) : titled;
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? first : `${first.slice(0, 60)}-${n}`;
    const old = await oldOf(candidate);
    const built = buildRoadmap(outline, candidate, old);
    if (!old || isKindOf(old, built.roadmap)) return built;
  }
};

const sizeOf = (node: OutlineNode): number => {
  let size = 0;
  const stack = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    size += 1;
    for (const child of next.children) stack.push(child);
  }
  return size;
};

const outlineIn = async (text: string, format: string, asked: Asked): Promise<Outline> => {
  const importer = IMPORTERS.find(({ id }) => id === format);
  if (!importer) throw new Error(`no importer ${format}`);
  const { read } = await importer.load();
  const { block, flat, folder } = asked;
  return read(text, {
    name: nameOf(asked),
    flat,
    ...(folder ? { content: folder.content } : {}),
    ...(folder?.mapping === undefined ? {} : { mapping: folder.mapping }),
    ...(block === undefined ? {} : { block }),
  });
};

const CHECKBOX = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]/gm;

/** From so many checkboxes on, a text with a diagram in it may be a checklist. */
const CHECKLIST = 5;

/** A text read as what it most likely is. */
interface Chosen {
  readonly outline: Outline;
  readonly also: readonly Warning[];
}

/**
 * A text that could be of two formats, such as a page with a diagram in it: a checklist where it
 * has more nodes than the diagram, else the first. Where the other has more nodes, that is told.
 */
const chosenOf = async (
  text: string,
  asked: Asked,
  formats: readonly string[],
): Promise<Chosen> => {
  const [format = OWN, other] = formats;
  if (other === undefined || asked.block !== undefined) {
    return { outline: await outlineIn(text, format, asked), also: [] };
  }
  const first = await ifPossible(() => outlineIn(text, format, asked));
  const second = await ifPossible(() => outlineIn(text, other, asked));
  if (!first) return { outline: second ?? (await outlineIn(text, format, asked)), also: [] };
  const [size, more] = [sizeOf(first.root), second ? sizeOf(second.root) : 0];
  if (!second || more <= size) return { outline: first, also: [] };
  if ((text.match(CHECKBOX) ?? []).length >= CHECKLIST) return { outline: second, also: [] };
  const message = `read as ${format}; read as ${other} it has ${more} nodes instead of ${size}: --format ${other}`;
  return { outline: first, also: [{ message }] };
};

/** @throws RoadmapError `roadmap-invalid`: what holds no topic was not understood */
const refuseEmpty = (outline: Outline, file: string): void => {
  if (outline.root.children.length > 0) return;
  const [first] = outline.warnings;
  const line = first?.line === undefined ? '' : ` in line ${first.line}`;
  const left = first ? ` Left out${line}: ${first.message}.` : '';
  const message = `${file}: no topics were found in it.${left}`;
  throw new RoadmapError('roadmap-invalid', message, 'What is read: roadmap import --help');
};

/**
 * Reads a text of any format.
 *
 * @throws RoadmapError `roadmap-invalid` where it is no roadmap; nothing is half read
 */
export const bringIn = async (text: string, asked: Asked, oldOf: OldOf): Promise<Brought> => {
  const formats = formatOf(text, asked);
  if (formats[0] === OWN) return bringOwn(text, asked);
  const { file } = asked;
  const { outline, also } = await chosenOf(text, asked, formats);
  refuseEmpty(outline, file);
  const { roadmap, marks, warnings } = await build(outline, asked, oldOf);
  const { checkRoadmap } = await import('../roadmap/check');
  const checked = checkRoadmap(roadmap);
  if (!checked.roadmap) throw invalidRoadmap(file, checked.problems);
  const progress = { ...NOTHING_BROUGHT, marks };
  return { roadmap, progress, warnings: [...also, ...warnings], others: outline.others ?? [] };
};
