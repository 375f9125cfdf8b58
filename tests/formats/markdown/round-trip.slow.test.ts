import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../src/formats/markdown/read';
import { write } from '../../../src/formats/markdown/write';
import type { OutlineNode } from '../../../src/formats/outline';
import type { TreeNode } from '../../../src/roadmap/tree';
import type { RoadmapNode, Status } from '../../../src/roadmap/types';
import { someStatus } from '../../roadmap/nodes';
import { snapshotWith, treeWith } from '../../support/fixtures';

/** Text that means something in Markdown, or to us. */
const SIGNS = [
  ...'*_`[]()#-+.!|~&<>=$"\\:;,^{}@/ \t\n',
  ...['1.', '2)', '---', '```', '~~', '**', '[x]', '[ ]', '](', '<b>', '<!--', '-->', '&amp;'],
  ...['needs:', '(3h)', '(pick 1)', '(skipped)', ' (', 'https://a.b/c_d', '| - |', '—', '\u00A0'],
  ...['a', 'Zeit', 'é', '数据', '🚀', '\u202E', '\uD800', '\u0000', '\u0007', '[a]: b', 'title:'],
];

const someTitle = fc.oneof(
  fc
    .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

interface Plan {
  readonly title: string;
  readonly hours: number | undefined;
  readonly status: Status;
  /** How far back in the file lies what comes first. */
  readonly back: number | undefined;
  readonly children: readonly Plan[];
}

const { plan } = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.record({
    title: someTitle,
    hours: fc.option(
      fc.integer({ min: 0, max: 4000 }).map((n) => n / 60),
      { nil: undefined },
    ),
    status: someStatus,
    back: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    children: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'plan' },
      fc.constant([]),
      fc.array(tie('plan'), { maxLength: 4, depthIdentifier: 'plan' }),
    ),
  }),
}));

const countOf = ({ children }: Plan): number =>
  children.reduce((sum, child) => sum + countOf(child), 1);

/** Nodes n1, n2, … in the order of the file. */
const nodesFor = (
  plans: readonly Plan[],
  first: number,
  statuses: [string, Status][],
): RoadmapNode[] => {
  let next = first;
  return plans.map(({ title, hours, status, back, children }) => {
    const id = `n${next}`;
    const required = back === undefined ? 0 : next - back;
    if (children.length === 0) statuses.push([id, status]);
    const below = nodesFor(children, next + 1, statuses);
    next += 1 + children.reduce((sum, child) => sum + countOf(child), 0);
    return {
      id,
      title,
      ...(hours === undefined ? {} : { hours }),
      ...(required > 0 ? { requires: [`n${required}`] } : {}),
      ...(below.length > 0 ? { children: below } : {}),
    };
  });
};

/** A title on one line: what no list or heading can hold is gone. */
const shown = ({ id, title }: TreeNode): string => {
  const text = title
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /[^\p{Cf}\p{Z}]/u.test(text) ? text : id;
};

interface Fact {
  readonly title: string;
  readonly parent: string;
  readonly hours: number | undefined;
  readonly requires: readonly string[];
  readonly status: Status;
}

const factsOf = (node: OutlineNode, parent = ''): Fact[] => {
  const { title, hours, requires = [], status, children } = node;
  const fact: Fact = { title, parent, hours, requires, status: status ?? 'todo' };
  return [fact, ...children.flatMap((child) => factsOf(child, title))];
};

test('what is written is read again: titles, places, effort, prerequisites, progress', () => {
  fc.assert(
    fc.property(fc.array(plan, { maxLength: 4 }), (plans) => {
      const statuses: [string, Status][] = [];
      const tree = treeWith(...nodesFor(plans, 1, statuses));
      const snapshot = snapshotWith(tree, ...statuses);
      const facts = tree.nodes.map(
        (node): Fact => ({
          title: shown(node),
          parent: node.parent ? shown(node.parent) : '',
          hours: node.data.hours,
          requires: (node.data.requires ?? []).flatMap((id) => {
            const required = tree.byId(id);
            return required ? [shown(required)] : [];
          }),
          status: node.kind === 'topic' ? snapshot.standing(node).status : 'todo',
        }),
      );
      const text = write(snapshot, { colors: 'roadmap', notes: false });
      expect(factsOf(read(text, { name: 'plan' }).root)).toEqual(facts);
    }),
    { numRuns: 500 },
  );
});

test('notes are never nodes', () => {
  fc.assert(
    fc.property(fc.array(someTitle, { minLength: 1, maxLength: 4 }), (lines) => {
      const tree = treeWith({
        id: 'a',
        title: 'A',
        summary: lines.join('\n'),
        children: [{ id: 'b', title: 'B' }],
      });
      const text = write(snapshotWith(tree), { colors: 'roadmap', notes: true });
      expect(factsOf(read(text, { name: 'plan' }).root).map(({ title }) => title)).toEqual([
        'Test',
        'A',
        'B',
      ]);
    }),
    { numRuns: 300 },
  );
});
