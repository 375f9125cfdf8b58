import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/cli/completion/candidates';
import { COMMAND_NAMES } from '../../../src/commands';
import { parseDay } from '../../../src/progress/record/parse-day';
import { TODAY, treeWith } from '../../support/fixtures';
import { line } from '../line';
import { askedFor, completed, knownWith, nodesOf } from './completed';

/** Nodes with ids, each with its number before it. */
const numbered = (...ids: string[]) =>
  nodesOf(treeWith(...ids.map((id) => ({ id, title: `Title of ${id}` }))));

describe('what fits', () => {
  test.each<[string, string[]]>([
    ['roadmap und', ['undo']],
    ['roadmap sea', ['search']],
    ['roadmap help ex', ['export', 'exit-codes']],
    ['roadmap vi', ['view']],
    ['roadmap --json und', ['undo']],
    ['roadmap --color ', ['auto', 'always', 'never']],
    ['roadmap --color=al', ['--color=always']],
    ['roadmap done --mes', ['--message']],
    ['roadmap done --message x --mes', []],
    [
      'roadmap export -f ',
      ['markdown', 'mermaid', 'html', 'svg', 'badge', 'json', 'csv', 'ics', 'opml'],
    ],
    ['roadmap export --format=m', ['--format=markdown', '--format=mermaid']],
    ['roadmap export -fm', []],
    ['roadmap export --colors pr', ['progress']],
    ['roadmap export -o ', ['<files>']],
    ['roadmap export --output=pl', ['<files>']],
    ['roadmap import ', ['<files>']],
    ['roadmap import -f fr', ['freemind']],
    ['roadmap validate a --against ', ['<files>']],
    ['roadmap show --status re', ['ready']],
    ['roadmap show --status ready,do', ['ready,doing', 'ready,done']],
    ['roadmap show --status=ready,opt', ['--status=ready,optional']],
    ['roadmap done --at y', ['yesterday']],
    ['roadmap review --grade ', ['again', 'hard', 'good', 'easy']],
    ['roadmap plan --to sq', ['sql']],
    ['roadmap plan --by ', []],
    ['roadmap restore ', ['<files>']],
    ['roadmap sync ', ['<files>']],
    ['roadmap use ', ['backend', 'rust']],
    ['roadmap roadmaps --remove r', ['rust']],
    ['roadmap --roadmap ', ['backend', 'rust', '<files>']],
    ['roadmap config ', ['ascii', 'color', 'narrate', 'review', 'hours', 'week-start']],
    ['roadmap config ascii ', ['auto', 'on', 'off']],
    ['roadmap config hours ', []],
    ['roadmap config nothing ', []],
    ['roadmap completion ', ['bash', 'zsh', 'fish', 'powershell']],
    ['roadmap schema > pl', ['<files>']],
    // Text is free.
    ['roadmap note sql ', []],
    ['roadmap search d', []],
    ['roadmap done -m ', []],
    ['roadmap show -d ', []],
    ['roadmap nonsense ', []],
  ])('%s', async (typed, expected) => {
    expect(await completed(typed)).toEqual(expected);
  });

  test('a command that takes no more: nothing, for all flags begin alike', async () => {
    expect(await completed('roadmap undo ')).toEqual([]);
    expect(await completed('roadmap info sql ')).toEqual([]);
    expect(await completed('roadmap undo x')).toEqual([]);
  });
});

describe('nodes', () => {
  test.each<[string, string[]]>([
    ['roadmap done 3.2', ['3.2', '3.2.1', '3.2.2', '3.2.3']],
    ['roadmap done sq', ['sql']],
    ['roadmap done SQ', ['sql']],
    ['roadmap done postg', ['postgres', 'postgresql']],
    ['roadmap done no', ['now', 'node', 'nodejs', 'nosql']],
    ['roadmap info 3.2.1', ['3.2.1']],
    ['roadmap path dock', ['docker']],
    ['roadmap start -m "read it" 5.1', ['5.1']],
    ['roadmap done -- sq', ['sql']],
    ['roadmap done sql no', ['now', 'node', 'nodejs', 'nosql']],
    // Each is named once, whatever it was called.
    ['roadmap done sql postgr', []],
    ['roadmap done 3.2.1 sq', []],
    ['roadmap info sql ', []],
    ['roadmap done "SQL - PostgreSQL, MySQL" postgr', []],
  ])('%s', async (typed, expected) => {
    const words = await completed(typed);
    expect(words.filter((word) => !word.startsWith('-'))).toEqual(expected);
  });

  test('before anything is typed: numbers in the order of the roadmap', async () => {
    const words = await completed('roadmap done ');
    expect(words.slice(0, 6)).toEqual(['now', 'next', '1.0', '2.0', '2.1', '2.1.1']);
    expect(words).toHaveLength(45);
  });

  test('what a command is about comes first', async () => {
    const nodes = numbered('a', 'b', 'c').map((node) => ({
      ...node,
      status: node.names.includes('a') ? ('done' as const) : node.status,
    }));
    const [done, reset] = [
      await completed('roadmap done ', knownWith(nodes)),
      await completed('roadmap reset ', knownWith(nodes)),
    ];
    expect(done.filter((word) => /\d/.test(word))).toEqual(['2', '3', '1']);
    expect(reset.filter((word) => /\d/.test(word))).toEqual(['1', '2', '3']);
  });

  test('of the roadmap that the line names', async () => {
    const known = knownWith();
    await completed('roadmap --roadmap rust done ', known);
    await completed('roadmap done --roadmap=go.json 1', known);
    await completed('roadmap done ', known);
    expect(known.asked).toEqual(['nodes of rust', 'nodes of go.json', 'nodes of the chosen one']);
  });

  test('ids that a shell would read as more than a word are not offered; numbers are', async () => {
    const ids = [
      '$(touch x)',
      '`x`',
      'a;b',
      'a"b',
      "a'b",
      'a&b',
      '-x',
      'a*',
      '~',
      'é',
      'c++',
      '#',
      'a=b',
    ];
    const known = knownWith(numbered(...ids));
    const all = ['$', '`', 'a', '-', '~', 'é', 'c', '#'].map((typed) =>
      completed(`roadmap done -- ${typed}`, known),
    );
    expect((await Promise.all(all)).flat()).toEqual(['é', 'c++']);
    expect(await completed('roadmap done 1', known)).toEqual(['1', '10', '11', '12', '13']);
  });
});

describe('titles', () => {
  const nodes = nodesOf(
    treeWith(
      { id: 'one', title: 'Week 1: basics' },
      { id: 'two', title: 'Week 2' },
      { id: 'week-three', title: 'Week' },
      { id: 'odd', title: 'Odd\u001b[31m one' },
    ),
  );

  test.each<[string, string[]]>([
    // Where no name fits.
    ['Week\\ ', ['Week 1: basics', 'Week 2']],
    ['"week 1', ['Week 1: basics']],
    ["'Week 2", ['Week 2']],
    ['"Week 2"', ['Week 2']],
    // A name is shorter; of a title that is whole, both are said.
    ['We', ['Week 1: basics', 'Week 2', 'week-three']],
    ['Week', ['Week 1: basics', 'Week 2', 'week-three', 'Week']],
    // What would control a terminal has its number.
    ['Odd', ['odd']],
    ['"Odd ', []],
  ])('%s', async (typed, expected) => {
    expect(await completed(`roadmap info ${typed}`, knownWith(nodes))).toEqual(expected);
  });

  test('are told with their numbers', async () => {
    const { candidates } = await candidatesFor(await askedFor('roadmap info "SQL -'), knownWith());
    expect(candidates).toEqual([{ word: 'SQL - PostgreSQL, MySQL', about: '3.2.1' }]);
  });

  test('of every node of the roadmap, whole and begun, lead to it', async () => {
    const known = knownWith();
    for (const { title } of await known.nodes(undefined)) {
      const [whole, begun] = [`"${title}"`, `"${title.slice(0, -1)}`];
      expect(await completed(`roadmap info ${whole}`, known)).toContain(title);
      expect((await completed(`roadmap info ${begun}`, known)).length).toBeGreaterThan(0);
    }
  });
});

test('nothing is asked of the world that is not needed', async () => {
  const known = knownWith();
  for (const typed of ['', 'do', 'done -', 'export -f ', 'config ', 'import ', 'show -d ']) {
    await completed(`roadmap ${typed}`, known);
  }
  expect(known.asked).toEqual([]);
});

describe('nothing that help tells is missing', () => {
  test('commands', async () => {
    const offered = await Promise.all(
      [...new Set(COMMAND_NAMES.map((name) => name.slice(0, 1)))].map((letter) =>
        completed(`roadmap ${letter}`),
      ),
    );
    expect(offered.flat().toSorted()).toEqual(COMMAND_NAMES.toSorted());
  });

  test.each(['', ...COMMAND_NAMES.filter((name) => name !== 'help')])(
    'flags of %s',
    async (name) => {
      const pages = [await line([...(name ? [name] : []), '--help']), await line(['--help'])];
      const flags = pages.flatMap(
        ({ stdout }) => stdout.match(/(?<=^ {2}(-\w, )?)--?\w[\w-]*/gm) ?? [],
      );
      expect(flags).toContain('--help');
      expect((await completed(`roadmap ${name} -`)).toSorted()).toEqual(
        [...new Set(flags)].toSorted(),
      );
    },
  );

  test('a flag with a few values offers them', async () => {
    expect((await askedFor('roadmap --color ')).candidates).toHaveLength(3);
  });
});

describe('words that are offered are taken', () => {
  test('--status', async () => {
    for (const status of await completed('roadmap show --status '))
      expect(await line(['show', '--status', status])).toMatchObject({ code: 0, stderr: '' });
  });

  test('--at', async () => {
    const days = await completed('roadmap done --at ');
    expect(days.map((day) => parseDay(day, TODAY))).toEqual(['2026-11-22', '2026-11-21']);
  });

  test('a list goes on behind its comma, without what is there', async () => {
    expect(await completed('roadmap show --status done,d')).toEqual(['done,doing']);
  });

  test('a day to come, as a plan would have it, is not offered', async () => {
    expect(await completed('roadmap plan --by ')).toEqual([]);
  });
});

test('whatever is typed, words go on from it, and nothing breaks', async () => {
  const word = fc.oneof(
    fc.constantFrom(...COMMAND_NAMES, '--', '-', '--format=', '-m', '--roadmap', '-fm', 'sql', '>'),
    fc.string(),
  );
  const typedLine = fc.array(word, { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(typedLine, async (words) => {
      const asked = await askedFor(['roadmap', ...words].join(' '));
      const whole = (asked.before + asked.typed).toLowerCase();
      for (const one of await completed(['roadmap', ...words].join(' '))) {
        if (one !== '<files>') expect(one.toLowerCase().startsWith(whole)).toBe(true);
      }
    }),
  );
});
