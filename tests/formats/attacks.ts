import { fold, progressOf } from '../../src/progress/record/fold';
import { type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import { NO_STATE, type ProgressEvent } from '../../src/progress/record/types';
import type { RoadmapNode } from '../../src/roadmap/types';
import { group, topic } from '../roadmap/nodes';
import { change, set, TODAY, treeWith } from '../support/fixtures';

/** The attack that means something to most: it would end a script, a tag, an attribute, a comment. */
export const ATTACK = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'`&amp;<!--';

/** Texts that would run, load or begin something, if they were taken for more than text. */
export const ATTACKS: readonly string[] = [
  ATTACK,
  '" onload="alert(1)" onfocus="alert(1)" autofocus tabindex="0',
  "' onload='alert(1)' style='background:url(https://x.example/)",
  ']]><script>alert(1)</script><![CDATA[',
  '--><script>alert(1)</script><!--',
  '</title></style></textarea></text></svg><svg onload=alert(1)><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;',
  'javascript:alert(1)//https://x.example/',
  '[x](javascript:alert(1)) ![x](https://x.example/x.png) <https://x.example/>',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\u2028alert(1)\u2029',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><base href="https://x.example/"><meta http-equiv=refresh content="0;url=https://x.example/">',
  '</foreignObject><use href="https://x.example/#a"/><image href="https://x.example/a.png"/>',
  '"]\n    click n0 call alert(1)\n    n0["<img src=x onerror=alert(1)>',
  '=HYPERLINK("https://x.example/"&A1;"x")\n+1\n-1\n@SUM(1)',
  'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:https://x.example/',
  '# x\n\n<script>alert(1)</script>\n\n| a |\n|---|',
  'a\0b\x1b[31mc\x9bd\x07e\u202ef\ud800g',
];

/** A node with the attack in every field, whether or not a file could have it there. */
const attacked = (attack: string): Partial<RoadmapNode> => ({
  title: attack,
  aliases: [attack],
  color: attack,
  summary: attack,
  outcomes: [attack],
  terms: [{ term: attack, meaning: attack }],
  example: { code: attack, caption: attack },
  practice: {
    goal: attack,
    steps: [{ id: attack, text: attack, expect: attack, minutes: 5, hint: attack }],
  },
  mistakes: [{ symptom: attack, cause: attack }],
  checks: [{ question: attack, code: attack, answer: attack, source: attack }],
  resources: [
    { title: attack, url: 'javascript:alert(1)' },
    { title: attack, url: `https://x.example/${attack}` },
    { title: attack, url: attack },
  ],
});

/** A roadmap and progress with the attack in every field that a file or a learner can fill. */
export const attackedBy = (attack: string): Snapshot => {
  const all = attacked(attack);
  const tree = treeWith(
    group('a', [topic('b', all)], { ...all, number: attack }),
    // No id holds what cannot be seen, whoever made the file.
    topic(attack.replace(/\p{C}/gu, ''), all),
  );
  const before = [{ title: attack, text: attack }];
  const roadmap = { ...tree.roadmap, title: attack, description: attack, language: attack, before };
  const events: ProgressEvent[] = [
    set('b', 'done'),
    { type: 'note', node: 'b', text: `${attack} https://x.example/` },
    { type: 'note', node: 'root', text: attack },
  ];
  const changes = events.map((event, index) => change(index + 1, tree.roadmap.id, [event]));
  const progress = progressOf(fold(NO_STATE, changes), tree.roadmap.id);
  return snapshotOf({ ...tree, roadmap }, progress, TODAY);
};
