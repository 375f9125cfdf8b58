import { describe, expect, test } from 'vitest';
import { isMermaid } from '../../../src/formats/mermaid/sniff';
import { outlineOf, readAs, told } from './outline';

const DIAGRAM = 'graph LR\n  A --> B\n  A --> C';
const TREE = 'A\n  B\n  C\n';

/** Ways to put a diagram into a text, each with the diagram's place marked by @. */
const WAYS: readonly (readonly [string, string])[] = [
  ['bare', '@'],
  ['a fence', '# Title\n\n```mermaid\n@\n```\n\nMore.'],
  ['a fence of tildes', '~~~mermaid\n@\n~~~'],
  ['a longer fence', '````mermaid\n@\n````'],
  ['a fence with more to say', '```mermaid title="x"\n@\n```'],
  ['a fence in braces', '```{mermaid}\n@\n```'],
  ['a fence in braces with classes', '``` {.mermaid .big}\n@\n```'],
  ['capitals', '```Mermaid\n@\n```'],
  ['mmd', '```mmd\n@\n```'],
  ['colons', '::: mermaid\n@\n:::'],
  ['a fence without a name', 'Text.\n\n```\n@\n```'],
  ['a list', '- one\n\n  ```mermaid\n@\n  ```'],
  ['a fence behind other code', '```js\nconst a = 1;\n```\n\n```mermaid\n@\n```'],
  ['a fence inside a longer one', '````markdown\n# x\n```mermaid\n@\n```\n````'],
  ['a div', '<html><div class="mermaid">\n@\n</div></html>'],
  ['a div with more classes', '<div id="x" class=\'big mermaid\' data-x>\n@\n</div>'],
  ['a pre', '<pre class="mermaid">\n@\n</pre>'],
  ['a pre of GitHub', '<pre lang="mermaid"><code>\n@\n</code></pre>'],
  ['a code', '<pre><code class="language-mermaid">\n@\n</code></pre>'],
  ['a tag of its own', '<Mermaid>\n@\n</Mermaid>'],
  ['Hugo', '{{< mermaid >}}\n@\n{{< /mermaid >}}'],
  ['Jekyll', '{% mermaid %}\n@\n{% endmermaid %}'],
  ['not closed', 'Text.\n```mermaid\n@'],
  ['not closed, with more below', '```mermaid\n@\n\n## More\n\nText [a] --> b.'],
  ['closed too shortly', '```mermaid\n@\n``\n\nText.'],
  ['closed on its last line', '```mermaid\n@```\n\nText.'],
  ['closed by the next', '```mermaid\n@\n```js\nconst x = 1;\n```'],
];

describe('diagrams are found', () => {
  test.each(WAYS)('%s', (_, way) => {
    const text = way.replace('@', DIAGRAM);
    expect(readAs(text)).toBe(TREE);
    expect(isMermaid(text)).toBe(true);
  });

  test.each(WAYS)('%s, with line breaks of Windows', (_, way) => {
    expect(readAs(way.replace('@', DIAGRAM).replaceAll('\n', '\r\n'))).toBe(TREE);
  });

  test('in a quotation', () => {
    expect(readAs('> ```mermaid\n> graph LR\n>   A --> B\n> ```')).toBe('A\n  B\n');
  });

  test('escaped for HTML', () => {
    const text = '<pre class="mermaid">graph LR; A["x &amp;lt; y"] --&gt; B[&quot;z&quot;]</pre>';
    expect(readAs(text)).toBe('x < y\n  z\n');
  });

  test('on the line of its fence or tag', () => {
    expect(readAs('<div class="mermaid">graph LR; A --> B</div>')).toBe('A\n  B\n');
    expect(readAs('```mermaid graph LR\nA --> B\n```')).toBe('A\n  B\n');
  });
});

describe('warnings carry the lines of the file', () => {
  test.each([
    ['not closed', '```mermaid\n@', '1 the diagram is not closed'],
    ['closed too shortly', '```mermaid\n@\n``\n', '5 the fence is closed by ``'],
    [
      'closed on its last line',
      '```mermaid\n@```\n',
      '4 the fence is closed on a line of the diagram',
    ],
    ['closed by the next', '```mermaid\n@\n```js\nx\n```', '5 the fence before it is not closed'],
    ['inside', '\n\n```mermaid\n@ -> D\n```', '6 an arrow is written as mermaid does not know it'],
  ])('%s', (_, way, warning) => {
    expect(told(way.replace('@', DIAGRAM))).toEqual([expect.stringContaining(warning)]);
  });
});

describe('several diagrams', () => {
  const TEXT = `# Course
\`\`\`mermaid
sequenceDiagram
  A->>B: hello
\`\`\`
## Small *one*
\`\`\`mermaid
graph LR
  A --> B
\`\`\`
## [Large](x) one
\`\`\`mermaid
mindmap
  root
    A
    B
\`\`\`
\`\`\`mermaid
---
title: Third
---
flowchart LR
  X
  Y
\`\`\`
`;

  test('the largest is taken, the others are named', () => {
    expect(readAs(TEXT)).toBe('root\n  A\n  B\n');
    expect(outlineOf(TEXT).others).toEqual([
      '1: flowchart "Small one", 2 nodes, line 8',
      '3: flowchart "Third", 2 nodes, line 22',
    ]);
  });

  test('a block chooses', () => {
    expect(readAs(TEXT, { block: 1 })).toBe('A\n  B\n');
    expect(readAs(TEXT, { block: 3 })).toBe('Third\n  X\n  Y\n');
  });

  test('a block that is not there is refused', () => {
    expect(() => outlineOf(TEXT, { block: 4 })).toThrow(
      expect.objectContaining({ code: 'usage', hint: expect.stringContaining('2: mindmap') }),
    );
  });

  test('one alone names no others', () => {
    expect(outlineOf(DIAGRAM).others).toBeUndefined();
  });
});

describe('the title over several roots', () => {
  test.each([
    ['the first heading', '# Top\n## Near\n```mermaid\ngraph LR\nA\nB\n```', 'Top'],
    ['the nearest heading', '## Near #\n```mermaid\ngraph LR\nA\nB\n```', 'Near'],
    ['the file', 'graph LR\nA\nB', 'File'],
    ['no comment in code', '```sh\n# no\n```\n```mermaid\ngraph LR\nA\nB\n```', 'File'],
  ])('%s', (_, text, title) => {
    expect(outlineOf(text).root.title).toBe(title);
  });
});

describe('what is none is refused', () => {
  test.each([
    ['nothing', ''],
    ['words', 'Graph theory is about graphs.\nflowchart of nothing'],
    ['another diagram', '```mermaid\nsequenceDiagram\nA->>B: hello\n```'],
    ['DOT', 'digraph G { a -> b }'],
    ['DOT, undirected', 'graph {\n a -- b\n}'],
    ['a page about it', '# mermaid\n\n`<div class="mermaid">` holds a diagram.'],
    ['a wrapper', '<div class="mermaid-wrapper">graph</div>'],
    ['a script', '<script type="module">import mermaid from "x";</script>'],
    ['a stylesheet', '<link class="x" href="mermaid.css">'],
    ['JSON', '{ "mermaid": "graph LR" }'],
  ])('%s', (_, text) => {
    expect(isMermaid(text)).toBe(false);
    expect(() => outlineOf(text)).toThrow(
      expect.objectContaining({ code: 'roadmap-invalid', hint: expect.any(String) }),
    );
  });

  test('a diagram without nodes', () => {
    expect(() => outlineOf('\ngraph LR\n%% nothing')).toThrow(/line 2 holds no node/);
  });
});
