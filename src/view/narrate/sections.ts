import { type Due, NONE_DUE } from '../../page/due';
import { typed } from '../../page/label';
import { called, placesBelow, toType, totalsSentence } from '../../page/speech';
import { type Snapshot, startedTopics } from '../../progress/record/snapshot';
import { ancestorsOf } from '../../roadmap/tree';
import { nodeSentence } from './tree';

/** A sentence a section. */
export function* sectionSentences(snapshot: Snapshot, due: Due = NONE_DUE): Generator<string> {
  const { tree, standing } = snapshot;
  const { root } = tree;
  yield totalsSentence(called(snapshot, root), standing(root).summary);
  const [now] = startedTopics(snapshot);
  const here = now ? [...ancestorsOf(now), now] : [];
  const places = placesBelow(root);
  for (const section of root.children) {
    yield nodeSentence(snapshot, section, places.get(section) ?? '', { here, due });
  }
  yield toType('read the topics of a section', `roadmap show ${typed(root.children[0] ?? root)}`);
  yield toType('read everything', 'roadmap show');
}
