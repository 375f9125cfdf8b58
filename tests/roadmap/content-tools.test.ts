import { expect, test } from 'vitest';
import { stepsIn } from '../../src/roadmap/practice';
import type { TreeNode } from '../../src/roadmap/tree';
import { topicsOf } from '../../src/roadmap/tree';
import { backend } from '../support/fixtures';

const tree = backend();
const topics = topicsOf(tree, tree.root);

/** Programs that no system has from the start, or that a beginner has never heard of. */
const TOOLS = [
  ...['curl', 'git', 'python3', 'nano', 'dig', 'caddy', 'node', 'npm', 'java', 'php', 'composer'],
  ...['pytest', 'mypy', 'frankenphp', 'psql', 'mongosh', 'mongoimport', 'redis-cli', 'hey', 'jq'],
  ...['docker', 'kind', 'kubectl', 'tofu', 'gh', 'nginx', 'haproxy', 'osv-scanner', 'openssl'],
  ...['ssh', 'systemctl', 'journalctl', 'crontab', 'strace', 'wrk', 'k6', 'terraform', 'aws'],
];

/** Programs that a practice runs in code: "`sudo docker run ...`", "`x | psql`". */
const toolsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]*)`/g)]
    .flatMap(([, code = '']) => code.split(/&&|[|;]/))
    .flatMap((command) => /^\s*(?:sudo (?:-u \w+ )?)?([\w-]+)/.exec(command)?.[1] ?? [])
    .filter((word) => TOOLS.includes(word));

/** Topics that come before a topic, whatever way one takes. */
const learnedBefore = (topic: TreeNode, known = new Set<TreeNode>()): Set<TreeNode> => {
  for (let node: TreeNode | undefined = topic; node; node = node.parent) {
    for (const id of node.data.requires ?? []) {
      const required = tree.byId(id);
      for (const one of required ? topicsOf(tree, required) : []) {
        if (known.has(one)) continue;
        known.add(one);
        learnedBefore(one, known);
      }
    }
  }
  return known;
};

const holds = (text: string, tool: string): boolean => new RegExp(`\\b${tool}\\b`, 'i').test(text);

/** A sentence that tells where a tool comes from. */
const INTRODUCED = /\binstall|\bbrew\b|belongs to|comes with|\bhas gh\b/i;

/** Tools that nothing before a step of a topic has introduced. */
const untaught = (topic: TreeNode): string[] => {
  const earlier = [...learnedBefore(topic)].map(({ data }) => JSON.stringify(data)).join();
  const known = JSON.stringify(tree.roadmap.before) + earlier + topic.title;
  const steps = stepsIn(topic.data.practice).map(({ text, hint = '' }) => `${text} ${hint}`);
  return steps.flatMap((step, at) => {
    const introduced = steps.slice(0, at + 1).filter((text) => INTRODUCED.test(text));
    const isTaught = (tool: string) => [known, ...introduced].some((text) => holds(text, tool));
    const missing = toolsIn(step).filter((tool) => !isTaught(tool));
    return missing.map((tool) => `${topic.id} ${at + 1}: ${tool}`);
  });
};

test('no practice uses a tool that nothing before it taught', () => {
  expect(topics.flatMap(untaught)).toEqual([]);
});

test('that would be noticed', () => {
  const [http] = topics;
  const step = { id: 'x', text: 'Run `docker compose up`.', minutes: 5 };
  const poor = http && {
    ...http,
    data: { ...http.data, practice: { goal: 'Run it.', steps: [step] } },
  };
  expect(poor && untaught(poor)).toEqual(['http 1: docker']);
});
