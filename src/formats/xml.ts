import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { RoadmapError } from '../roadmap/errors';
import { type Fields, isObject, MAX_DEPTH } from '../roadmap/places';
import { positionsIn } from './lines';

/** An element of an XML file. */
export interface XmlElement {
  /** In small letters: people write `URL`, `url` and `Url`. */
  readonly name: string;
  /** By name in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: readonly (XmlElement | string)[];
  /** Counted from 1. */
  readonly line: number;
}

/** Tags around and inside of 64 levels of nodes: the head of the file, and the HTML of a note. */
const MOST_TAGS = MAX_DEPTH + 100;

/**
 * Limits on what a file's own entities may grow to. Those of XML itself, which an honest file has by
 * the thousand, count for nothing. Nested and external ones the parser refuses by itself.
 */
const OWN_ENTITIES = {
  maxTotalExpansions: 1000,
  maxExpandedLength: 100_000,
  maxEntityCount: 100,
  appliesTo: 'external',
} as const;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseTagValue: false,
  trimValues: false,
  captureMetaData: true,
  maxNestedTags: MOST_TAGS,
  htmlEntities: true,
  processEntities: OWN_ENTITIES,
  jPath: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const refusal = (reason: string): RoadmapError => {
  const invalid = (message: string, hint: string) =>
    new RoadmapError('roadmap-invalid', message, hint);
  if (reason.includes('nested tags')) {
    return invalid(`It is nested deeper than ${MAX_DEPTH} levels.`, 'Flatten it, then try again.');
  }
  if (/entit/i.test(reason)) {
    return invalid('It declares entities that cannot be taken.', 'Save it without a DOCTYPE.');
  }
  return notWellFormed('It is not well-formed XML.');
};

const notWellFormed = (message: string): RoadmapError =>
  new RoadmapError(
    'roadmap-invalid',
    message,
    'Open it in the program that made it, and save it again.',
  );

/** An ampersand that begins no entity: people's scripts write it, and it cannot be misread. */
const BARE_AMPERSAND = /&(?!#?\w{1,40};)/g;

/**
 * The parser reads on over what is not well-formed, and leaves out what it does not understand: a
 * quotation mark within an attribute would cut a title.
 *
 * @throws RoadmapError `roadmap-invalid` with the line
 */
const refuseBroken = (text: string): void => {
  const checked = XMLValidator.validate(text.trimStart().replace(BARE_AMPERSAND, '+'), {
    allowBooleanAttributes: true,
  });
  if (checked === true) return;
  const { line, msg } = checked.err;
  const before = text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
  const reason = oneLine(msg).replace(/\.$/, '').slice(0, 120);
  throw notWellFormed(`It is not well-formed XML: line ${line + before}: ${reason}.`);
};

const parse = (text: string): unknown => {
  try {
    return parser.parse(text);
  } catch (error) {
    const refused = refusal(String(error));
    if (refused.message.includes('well-formed')) refuseBroken(text);
    throw refused;
  }
};

/** Where an element stands; the parser keeps it under a symbol, which is the entry's only one. */
const placeOf = (entry: Fields): Fields => {
  const [symbol] = Object.getOwnPropertySymbols(entry);
  const place: unknown = symbol && Reflect.get(entry, symbol);
  return isObject(place) ? place : {};
};

const attributesOf = (entry: Fields): Map<string, string> => {
  const attributes = new Map<string, string>();
  const raw = entry[':@'];
  for (const [name, value] of Object.entries(isObject(raw) ? raw : {})) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, String(value));
  }
  return attributes;
};

type LineAt = (offset: number) => number;

const elementOf = (name: string, inside: unknown, entry: Fields, lineAt: LineAt): XmlElement => {
  const { startIndex, endIndex } = placeOf(entry);
  const line = lineAt(Number(startIndex ?? 0));
  // The parser closes nothing by itself: what has no end was cut off, or closed by another's tag.
  if (endIndex === undefined) {
    const message = `It is not well-formed XML: <${name.slice(0, 40)}> of line ${line} is not closed.`;
    throw new RoadmapError('roadmap-invalid', message, 'Is the file complete?');
  }
  const attributes = attributesOf(entry);
  return { name: name.toLowerCase(), attributes, content: contentOf(inside, lineAt), line };
};

const contentOf = (entries: unknown, lineAt: LineAt): (XmlElement | string)[] =>
  (Array.isArray(entries) ? entries : []).flatMap((entry: unknown): (XmlElement | string)[] => {
    if (!isObject(entry)) return [];
    const [name] = Object.keys(entry).filter((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [String(entry[name])];
    return [elementOf(name, entry[name], entry, lineAt)];
  });

/** The elements right inside of another, by name. */
export const childrenOf = ({ content }: XmlElement, name: string): XmlElement[] =>
  content.filter((one) => typeof one !== 'string').filter((one) => one.name === name);

/** The text right inside of an element. */
export const textIn = ({ content }: XmlElement): string =>
  content.filter((one) => typeof one === 'string').join('');

/** A text as one line: runs of blanks become one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Reads an XML file down to its root, which must bear a name. Document types are never loaded;
 * entities of the file's own are bounded.
 *
 * @throws RoadmapError `roadmap-invalid` on what is not XML, is cut off, nests too deep, or has
 * another root
 */
export const readXml = (text: string, root: string): XmlElement => {
  const positionOf = positionsIn(text);
  const top = contentOf(parse(text), (offset) => positionOf(offset).line);
  const found = top.filter((one) => typeof one !== 'string').find((one) => one.name === root);
  if (found) {
    refuseBroken(text);
    return found;
  }
  throw new RoadmapError(
    'roadmap-invalid',
    `It has no <${root}> at its top.`,
    'Try another --format.',
  );
};
