import { checkMeaning } from './check-meaning';
import { checkHead, checkNode, nameOf } from './check-shape';
import { isObject, MAX_DEPTH, walk } from './places';
import { fault, type Problem } from './problems';
import type { Roadmap } from './types';

/** What became of a document: the roadmap where it is valid, and everything worth saying. */
export interface Checked {
  readonly roadmap?: Roadmap;
  readonly problems: readonly Problem[];
}

/** A document is a roadmap when none of the checks found an error in it. */
const isSound = (document: object, problems: readonly Problem[]): document is Roadmap =>
  'root' in document && !problems.some((one) => one.severity === 'error');

/** Checks a parsed document: its shape node by node, then ids, numbers and prerequisites. */
export const checkRoadmap = (document: unknown): Checked => {
  if (!isObject(document)) {
    const message = `expected an object, got ${nameOf(document)}`;
    return { problems: [fault('', 'not-an-object', message, 'See: roadmap schema')] };
  }
  if (typeof document['format'] === 'number' && document['format'] > 1) {
    const message = `format ${document['format']} was made by a newer version of roadmap`;
    return {
      problems: [fault('format', 'format-newer', message, 'Update roadmap, then try again.')],
    };
  }
  const places = walk(document['root']);
  if (places === 'too-deep') {
    const message = `nested deeper than ${MAX_DEPTH} levels`;
    return { problems: [fault('root', 'too-deep', message, 'Flatten the tree.')] };
  }
  const shape = [...checkHead(document), ...places.flatMap(checkNode)];
  const problems = [...shape, ...checkMeaning(places)];
  return isSound(document, problems) ? { roadmap: document, problems } : { problems };
};
