import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topic } from '../roadmap/nodes';
import { roadmapOf } from '../support/fixtures';
import { filesIn, keptOf } from '../support/kept-code';
import { needs } from '../support/needs';
import { BIN, contentsOf, freshFolder, roadmap } from '../support/program';
import { BASH_COMPLETION, isHere, type ProgramName } from '../support/programs';
import { KEYS, onTerminal, type Session } from '../terminal/pty';

/** Where it is tested: files to complete, the program on the path, a hostile roadmap at hand. */
const folder = freshFolder();
const home = join(folder, 'home');
const programs = join(folder, 'programs');
const place = join(folder, 'place');
const env = { PATH: `${programs}:${process.env['PATH']}` };

const RUN = 'touch ran';
const HOSTILE = roadmapOf(
  topic('sub', { title: `Shell $(${RUN}) \`${RUN}\` ";${RUN};" '; ${RUN} #` }),
  topic('seq', { title: 'Escape \u001b]0;evil\u0007\u001b[31m%F{red}\\e[31m\nline' }),
  topic(`sh$(touch\${IFS}ran)`, { title: 'An id to run' }),
);

beforeAll(() => {
  for (const one of [programs, place]) mkdirSync(one);
  symlinkSync(BIN, join(programs, 'roadmap'));
  writeFileSync(join(place, 'plan one.md'), '- [ ] One\n');
  writeFileSync(join(place, 'hostile.json'), JSON.stringify({ ...HOSTILE, id: 'hostile' }));
  const { code, stderr } = roadmap(['import', join(place, 'hostile.json')], { home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

interface Case {
  readonly name: string;
  readonly programs: readonly ProgramName[];
  readonly command: readonly [string, ...string[]];
  /** What is typed once it runs. */
  readonly setUp: string;
  /** A file name with a blank, as it puts it into the line. */
  readonly file: string;
}

const zsh = { programs: ['zsh'], command: ['zsh', '-f'], file: 'plan\\ one.md' } as const;

const SHELLS: readonly Case[] = [
  {
    name: 'bash',
    programs: ['bash'],
    command: ['bash', '--norc'],
    setUp: `PS1='re''ady> '; eval "$(roadmap completion bash)"`,
    file: 'plan\\ one.md',
  },
  {
    name: 'bash with bash-completion',
    programs: ['bash', 'bash-completion'],
    command: ['bash', '--norc'],
    setUp: `PS1='re''ady> '; . ${BASH_COMPLETION}; eval "$(roadmap completion bash)"`,
    file: 'plan\\ one.md',
  },
  {
    name: 'bash that is strict, twice',
    programs: ['bash'],
    command: ['bash', '--norc'],
    setUp: `PS1='re''ady> '; set -u; eval "$(roadmap completion bash)"; eval "$(roadmap completion bash)"`,
    file: 'plan\\ one.md',
  },
  {
    ...zsh,
    name: 'zsh',
    setUp: `PROMPT='re''ady> '; autoload -Uz compinit; compinit -D; eval "$(roadmap completion zsh)"`,
  },
  {
    ...zsh,
    name: 'zsh that did not start its completion yet',
    setUp: `PROMPT='re''ady> '; eval "$(roadmap completion zsh)"`,
  },
  {
    ...zsh,
    name: 'zsh with the script in a folder of $fpath',
    setUp: `PROMPT='re''ady> '; mkdir ~/f; roadmap completion zsh > ~/f/_roadmap; fpath=(~/f $fpath); autoload -Uz compinit; compinit -D`,
  },
  {
    name: 'fish',
    programs: ['fish'],
    command: ['fish', '--no-config'],
    setUp: `set -g fish_autosuggestion_enabled 0; roadmap completion fish | source; function fish_prompt; printf 're''ady> '; end`,
    file: 'plan\\ one.md',
  },
];

/** A prompt with nothing behind it, at the end of the screen. */
const FRESH = /ready>$/;

/** Ctrl-U and Ctrl-L: an empty line on an empty screen, without leaving the shell's editor. */
const ANEW = '\u0015\u000c';

describe.each(SHELLS)('$name', ({ programs, command, setUp, file }) => {
  needs(...programs);
  let shell: Session;
  /** Types, until the screen shows what was wanted, and throws the line away. */
  const typed = async (keys: string, ...wanted: readonly (string | RegExp)[]): Promise<void> => {
    shell.type(keys);
    for (const one of wanted) await shell.seen(one);
    shell.type(ANEW);
    await shell.seen(FRESH);
  };

  beforeAll(async () => {
    if (!programs.every(isHere)) return;
    const own = freshFolder();
    shell = onTerminal([], { home, command, columns: 100, rows: 50, env: { ...env, HOME: own } });
    shell.type(`cd '${place}'; ${setUp}\r`);
    await shell.seen(FRESH);
    await typed('x', /ready> x$/);
  });
  afterAll(() => {
    shell?.type(KEYS.end);
  });

  test.each<[string, string, string]>([
    ['a command', 'roadmap und\t', 'ready> roadmap undo'],
    ['an option', 'roadmap done --mess\t', 'ready> roadmap done --message'],
    ['an option of every command', 'roadmap undo --js\t', 'ready> roadmap undo --json'],
    ['a value', 'roadmap --color alw\t', 'ready> roadmap --color always'],
    ['a value after "="', 'roadmap export --format=bad\t', 'roadmap export --format=badge'],
    ['a setting and its value', 'roadmap config asc\tau\t', 'ready> roadmap config ascii auto'],
    ['an id', 'roadmap info sq\t', 'ready> roadmap info sql'],
    ['several nodes', 'roadmap start sq\tnos\t3.2.3', 'ready> roadmap start sql nosql 3.2.3'],
    ['an id after a note with blanks', 'roadmap skip -m "a b" dock\t', '-m "a b" docker'],
    ['a word out of a list', 'roadmap show --status todo,rea\t', '--status todo,ready'],
    ['a roadmap', 'roadmap use hos\t', 'ready> roadmap use hostile'],
  ])('%s', (_, keys, line) => typed(keys, line));

  test('a file', () => typed('roadmap import pl\t', `roadmap import ${file}`));

  test('a file after "="', () =>
    typed('roadmap export --output=pl\t', `roadmap export --output=${file}`));

  test('a file after ">"', () => typed('roadmap schema > pl\t', `roadmap schema > ${file}`));

  test('numbers, with titles', () =>
    typed('roadmap path 3.2.\t\t', /3\.2\.1 .*SQL - PostgreSQL/, /3\.2\.3 .*ORMs - TypeORM/));

  test('commands, with what they do', () =>
    typed('roadmap re\t\t', /redo .*put back the change undone last/));

  test('hostile titles are shown and never run', async () => {
    await typed(
      'roadmap --roadmap hostile info \t\t',
      new RegExp(`1 .*Shell \\$\\(${RUN}\\) \`${RUN}\` ";${RUN};" '; ${RUN} #`),
      /2 .*Escape %F\{red\}\\e\[31m line/,
    );
    await typed('roadmap --roadmap hostile info s\t\t', /sub .*Shell/, /seq .*Escape/);
    expect(readdirSync(place)).not.toContain('ran');
  });

  test.each([
    '"SQL - P',
    "'sql - p",
    'SQL\\ -\\ P',
    '"SQL - PostgreSQL, MySQL',
    "'SQL - PostgreSQL, MySQL'",
  ])('the topic of a title, %s, and a second TAB adds nothing', (title) =>
    typed(`roadmap show ${title}\t\t\r`, /○ 3\.2\.1 +SQL - PostgreSQL, MySQL/),
  );

  test.each(['"Sh', "'Sh", 'Shell\\ '])('a hostile title means itself, %s', async (title) => {
    await typed(`roadmap --roadmap hostile show ${title}\t\t\r`, /○ 1 +Shell \$\(touch ran\)/);
    expect(readdirSync(place)).not.toContain('ran');
  });

  test('what is typed is never run', async () => {
    await typed(`roadmap note "$(${RUN})" --ed\t`, `note "$(${RUN})" --edit`);
    expect(readdirSync(place)).not.toContain('ran');
  });
});

/** What a script asks the program. */
const complete = (args: readonly string[], options: { home?: string; more?: object } = {}) =>
  roadmap(['complete', ...args], { home: options.home ?? home, env: { ...options.more } });

describe('the answer', () => {
  test('loads the command line, the tables of commands and what reads a roadmap, no more', () => {
    const caches = freshFolder();
    const { stdout } = complete(['fish', '1', 'done', '3.2'], {
      more: { ROADMAP_CACHE: 'on', XDG_CACHE_HOME: caches },
    });
    expect(stdout).toContain('3.2.1\tSQL');
    expect(filesIn(keptOf(caches, 'complete'))).toEqual(['main.js', 'app.js', 'complete.js']);
  });

  test('writes nothing', () => {
    const before = contentsOf(home);
    const absent = join(freshFolder(), 'none');
    for (const words of [
      ['0', ''],
      ['1', 'done', ''],
      ['1', 'use', ''],
      ['1', 'config', ''],
    ]) {
      complete(['zsh', ...words]);
      complete(['zsh', ...words], { home: absent });
    }
    expect(contentsOf(home)).toEqual(before);
    expect(existsSync(absent)).toBe(false);
  });

  test('is about the chosen roadmap, and tells what is done', () => {
    const own = freshFolder();
    roadmap(['import', join(place, 'hostile.json')], { home: own });
    roadmap(['use', 'hostile'], { home: own });
    roadmap(['done', 'seq'], { home: own });
    const { stdout } = complete(['fish', '1', 'done', 's'], { home: own });
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'words',
      'sub',
      'seq',
      '',
    ]);
    expect(stdout).toContain('(done)\n');
  });

  const silent = { code: 0, stdout: '', stderr: '' };

  test.each<[string, string[]]>([
    ['a roadmap that is not here', ['zsh', '2', '--roadmap=nothing', 'done', '']],
    ['a file that is none', ['fish', '2', '--roadmap=./none.json', 'done', '']],
    ['a file that never ends', ['fish', '2', '--roadmap=/dev/zero', 'done', '']],
    ['no shell', []],
  ])('is nothing for %s', (_, args) => {
    expect(complete(args)).toEqual(silent);
  });

  test('is silent about progress that cannot be read', () => {
    const own = freshFolder();
    mkdirSync(join(own, 'config.json'));
    expect(complete(['zsh', '1', 'done', ''], { home: own })).toEqual(silent);
    expect(complete(['zsh', '0', 'und'], { home: own }).stdout).toContain('undo');
  });

  test('needs no home', () => {
    const more = { HOME: undefined, ROADMAP_HOME: undefined, XDG_CONFIG_HOME: 'relative' };
    expect(complete(['fish', '1', 'done', 'sq'], { more }).stdout).toBe(
      'words\nsql\tSQL - PostgreSQL, MySQL\n',
    );
  });
});

describe('roadmap completion', () => {
  test.each([
    ['bash', '~/.bashrc: eval "$(roadmap completion bash)"'],
    ['zsh', '~/.zshrc: eval "$(roadmap completion zsh)"'],
    ['fish', '~/.config/fish/config.fish: roadmap completion fish | source'],
    ['powershell', '$PROFILE: roadmap completion powershell | Out-String | Invoke-Expression'],
  ])('%s: the script, and first how to install it', (shell, line) => {
    const { code, stdout, stderr } = roadmap(['completion', shell], { home });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const first = stdout.split('\n').find((one) => one.startsWith('# '));
    expect(first?.endsWith(line)).toBe(true);
    expect(JSON.parse(roadmap(['completion', shell, '--json'], { home }).stdout)).toMatchObject({
      shell,
      script: stdout,
    });
  });

  test('needs a shell, and names them', () => {
    expect(roadmap(['completion'], { home })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'roadmap: Which shell? One of bash, zsh, fish, powershell.\nFor example: roadmap completion bash\n',
    });
    expect(roadmap(['completion', 'tcsh'], { home }).stderr).toContain(
      'bash, zsh, fish, powershell',
    );
  });
});

/** PowerShell is not at hand: that it runs was never seen, only that the script is whole. */
test('PowerShell: what is opened is closed, and it asks as the program expects', () => {
  const script = readFileSync('src/shells/roadmap.ps1', 'utf8').replace(/^#.*$/gm, '');
  const code = script.replace(/'[^']*'|"[^"]*"/g, '');
  for (const [open, close] of ['()', '{}', '[]'].map((pair) => pair.split(''))) {
    expect(code.split(open ?? '').length).toBe(code.split(close ?? '').length);
  }
  expect(script).toContain('roadmap complete powershell $words.Count @words $typed');
  expect(complete(['powershell', '1', 'done']).stdout).toContain(
    '\n3.2.1\tSQL - PostgreSQL, MySQL\n',
  );
});
