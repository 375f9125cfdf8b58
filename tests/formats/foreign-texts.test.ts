import { describe, expect, test } from 'vitest';
import { bringIn } from '../../src/formats/bring-in';
import { foldWarnings } from '../../src/formats/fold-warnings';
import { decode } from '../../src/formats/text';

const bring = (text: string, file = 'plan.md', format = 'auto') =>
  bringIn(
    text,
    { file, format, id: undefined, block: undefined, flat: false },
    async () => undefined,
  );

const titles = async (text: string): Promise<string[]> =>
  ((await bring(text)).roadmap.root.children ?? []).map(({ title }) => title);

const messages = async (text: string): Promise<string[]> =>
  (await bring(text)).warnings.map(({ message }) => message);

describe('a page with a diagram in it', () => {
  const diagram = '```mermaid\ngraph LR\n  A --> B\n  A --> C\n```\n';
  const list = (box: string, count: number) =>
    Array.from({ length: count }, (_, at) => `- ${box}T${at}\n`).join('');

  test('is a checklist where that has more nodes', async () => {
    expect(await titles(`# P\n\n${diagram}\n## G\n\n${list('[ ] ', 5)}`)).toEqual(['G']);
    expect(await messages(`# P\n\n${diagram}\n${list('[ ] ', 5)}`)).toEqual([]);
  });

  test('is a diagram else; where the page has more nodes, that is told', async () => {
    const text = `# P\n\n${diagram}\n${list('', 5)}`;
    expect(await titles(text)).toEqual(['B', 'C']);
    expect(await messages(text)).toEqual([
      'read as mermaid; read as markdown it has 6 nodes instead of 3: --format markdown',
    ]);
  });

  test('is a diagram without a word where it has as many', async () => {
    expect(await messages(`# P\n\n${diagram}\n- a\n`)).toEqual([]);
  });
});

describe('what is not read is called by its name', () => {
  test.each([
    ['plan.yaml', 'milestones:\n- title: Shell\n  state: DONE\n', 'YAML'],
    ['-', 'milestones:\n- title: Shell\n', 'YAML'],
    ['plan.org', '* TODO Learn\n** DONE SQL\n', 'an Org file'],
    ['plan.txt', '#+TITLE: Plan\n* TODO Learn\n', 'an Org file'],
    ['map.km', '{"root":{"data":{"text":"A"},"children":[]}}', 'a KityMinder map'],
    ['map.json', '{"root":{"data":{"text":"A"},"children":[]}}', 'a KityMinder map'],
    ['frontend.json', '{"mockup":{"controls":{"control":[]}}}', 'a drawing of roadmap.sh'],
    ['config.json', '{"language":"Go","exercises":{"practice":[]}}', 'an Exercism track'],
    ['board.json', '{"lists":[],"cards":[]}', 'a board of Trello'],
  ])('%s %#', async (file, text, name) => {
    await expect(bring(text, file)).rejects.toMatchObject({
      code: 'roadmap-invalid',
      message: expect.stringContaining(name),
      hint: expect.stringMatching(/import|export/),
    });
  });

  test.each([
    ['map.xmind', 'PK\x03\x04', 'an XMind map'],
    ['plan.zip', 'PK\x03\x04', 'a zip archive'],
    ['plan.pdf', '%PDF-1.7', 'a PDF'],
  ])('%s', (file, bytes, name) => {
    expect(() => decode(Buffer.from(bytes, 'latin1'), file)).toThrow(name);
  });

  test.each([
    ['front matter', '---\ntags:\n- a: 1\n---\n\n# P\n\n- x\n', 'P'],
    ['a list of words with colons', 'steps:\n\n# P\n\nsteps:\n- one: first\n- two: second\n', 'P'],
    ['stars', '* Learn\n* Practise\n', 'plan'],
  ])('%s is Markdown', async (_, text, title) => {
    expect((await bring(text)).roadmap.title).toBe(title);
  });

  test('said to be Markdown, it is read as Markdown', async () => {
    const brought = await bring('- a: 1\n- b: 2\n', 'plan.yaml', 'markdown');
    expect(brought.roadmap.root.children).toHaveLength(2);
  });
});

test.each([
  ['plan.md', '# P\n\nOnly words.\n'],
  ['plan.md', '# P\n\n<ul><li>a</li></ul>\n'],
  ['plan.opml', '<opml><body></body></opml>'],
  ['plan.mmd', 'graph LR\n  A\n'],
])('%s without a topic is refused %#', async (file, text) => {
  await expect(bring(text, file)).rejects.toMatchObject({
    code: 'roadmap-invalid',
    message: expect.stringContaining('no topics'),
  });
});

describe('notes of the same kind', () => {
  test('are folded, with the first lines', () => {
    const warnings = [3, 9, 12, 20].map((line) => ({ line, message: 'an item was left out' }));
    const named = ['a', 'b "c"'].map((name, at) => ({
      line: at + 1,
      message: `"${name.replaceAll('"', '\\"')}" is lost`,
    }));
    expect(foldWarnings([...named, { message: 'once' }, ...warnings])).toEqual([
      { line: 1, message: '"a" is lost, and 1 more like it (lines 1, 2)' },
      { message: 'once' },
      { line: 3, message: 'an item was left out, and 3 more like it (lines 3, 9, 12, …)' },
    ]);
  });
});
