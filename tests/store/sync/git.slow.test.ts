import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSilence } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openGit } from '../../../src/store/sync/git';
import { set } from '../../support/fixtures';
import { needs } from '../../support/needs';
import { freshFolder } from '../../support/program';
import { asNobody, giveAway, IS_ROOT } from '../nobody';
import { bareRepository, type Device, deviceIn, git, onBranch, progressIn } from './devices';

needs('git');

const BRANCH = 'roadmap-progress';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Two machines that exchange through an empty bare repository, each with a mark of its own. */
const twoDevices = async (remote = bareRepository()) => {
  const [a, b] = [deviceIn(), deviceIn(freshFolder(), 'phone')];
  await a.save([set('http', 'done')]);
  await b.save([set('sql', 'doing')]);
  await a.sync(remote);
  return { a, b, remote };
};

const expectEqual = async (a: Device, b: Device): Promise<void> => {
  expect(await progressIn(a)).toEqual(await progressIn(b));
};

const commitsIn = (remote: string): string[] =>
  git(['--git-dir', remote, 'log', '--format=%H', BRANCH]).trim().split('\n');

const copyOf = ({ home }: Device): string => join(home, 'sync', 'git');

describe('two machines and a repository', () => {
  test('each gets what the other has; a commit is made only where something is new', async () => {
    const { a, b, remote } = await twoDevices();
    expect(await b.sync(remote)).toMatchObject({ sent: 1, received: 1 });
    expect(await a.sync()).toMatchObject({ sent: 0, received: 1 });
    await expectEqual(a, b);
    expect(commitsIn(remote)).toHaveLength(2);
    expect(await a.sync()).toMatchObject({ sent: 0, received: 0 });
    expect(commitsIn(remote)).toHaveLength(2);
    expect([...a.warnings, ...b.warnings]).toEqual([]);
  });

  test('an empty repository and nothing to send: no branch is made', async () => {
    const remote = bareRepository();
    expect(await deviceIn().sync(remote)).toMatchObject({ sent: 0, received: 0 });
    expect(git(['--git-dir', remote, 'branch'])).toBe('');
  });

  test('what else is in the remote stays as it is', async () => {
    const remote = bareRepository();
    const work = freshFolder();
    git(['init', '--quiet', '-b', 'main'], work);
    writeFileSync(join(work, 'README.md'), 'mine');
    git(['add', '.'], work);
    const me = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a',
    };
    git(['commit', '--quiet', '-m', 'mine'], work, me);
    git(
      [
        'push',
        '--quiet',
        remote,
        'main',
        'main:roadmap',
        `main:${BRANCH}`,
        'main:roadmap-progress-2',
      ],
      work,
    );
    const before = git([
      '--git-dir',
      remote,
      'for-each-ref',
      'refs/heads/main',
      'refs/heads/roadmap',
    ]);
    const { a, b } = await twoDevices(remote);
    await b.sync(remote);
    await a.sync();
    await expectEqual(a, b);
    expect(onBranch(remote, 'README.md')).toBe('mine');
    expect(
      git(['--git-dir', remote, 'for-each-ref', 'refs/heads/main', 'refs/heads/roadmap']),
    ).toBe(before);
    expect((await a.status()).foreign).toEqual(['README.md']);
  });

  test('names that are not UTF-8 stay byte by byte, where the remote checks what it is sent', async () => {
    const remote = bareRepository();
    const inRemote = (args: readonly string[], input = ''): string =>
      execFileSync('git', ['--git-dir', remote, ...args], {
        input: Buffer.from(input, 'latin1'),
        encoding: 'latin1',
        env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1' },
      });
    inRemote(['config', 'receive.fsckObjects', 'true']);
    const blob = inRemote(['hash-object', '-w', '--stdin'], 'mine').trim();
    const names = [
      '0123abcd \xe8.jsonl',
      '0123abcd \xe9.jsonl',
      'caf\xc3\xa9',
      'caf\xe8',
      'caf\xe9',
    ];
    const rows = names.map((name) => `100644 blob ${blob}\t${name}\0`).join('');
    const tree = inRemote(['mktree', '-z'], rows).trim();
    const me = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
    const commit = inRemote([...me, 'commit-tree', tree, '-m', 'mine']).trim();
    inRemote(['update-ref', `refs/heads/${BRANCH}`, commit]);
    const { a, b } = await twoDevices(remote);
    expect(await b.sync(remote)).toMatchObject({ sent: 1, received: 1 });
    const own = [await a.id(), await b.id()].map((id) => `${id}.jsonl`);
    const now = inRemote(['ls-tree', '-z', '--name-only', BRANCH]).split('\0').slice(0, -1);
    expect(now.toSorted()).toEqual([...names, ...own].toSorted());
    expect((await b.status()).foreign).toHaveLength(names.length);
    expect((await b.status()).foreign).toContain('café');
  });

  test('a repository with a working tree takes it, too', async () => {
    const work = freshFolder();
    git(['init', '--quiet', '-b', 'main'], work);
    const { a, b } = await twoDevices(work);
    await b.sync(work);
    await a.sync();
    await expectEqual(a, b);
    expect(readdirSync(work)).toEqual(['.git']);
  });

  test('through an address', async () => {
    const remote = `file://${bareRepository()}`;
    const { a, b } = await twoDevices(remote);
    await b.sync(remote);
    await a.sync();
    await expectEqual(a, b);
  });

  test('a push that comes second is made again upon the first', async () => {
    const { b, remote } = await twoDevices();
    const devices = Array.from({ length: 5 }, () => deviceIn());
    for (const [n, one] of devices.entries()) {
      await one.save([set(`t${n}`, 'done')]);
    }
    await Promise.all(devices.map((one) => one.sync(remote)));
    const pages = await Promise.all(
      devices.map(async (one) => onBranch(remote, `${await one.id()}.jsonl`)),
    );
    expect(pages.every((text, n) => text.includes(`"t${n}"`))).toBe(true);
    for (const one of [b, ...devices]) await one.sync(remote);
    for (const one of devices) await expectEqual(one, b);
  });

  test('two exchanges of one machine at once', async () => {
    const { a, b, remote } = await twoDevices();
    await b.sync(remote);
    await a.save([set('dns', 'done')]);
    const both = await Promise.allSettled([a.sync(), a.sync()]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    await a.sync();
    await b.sync();
    await expectEqual(a, b);
    const ids = (await a.history()).map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe('what others did to the remote', () => {
  test('its history was rewritten: what is missing is sent again', async () => {
    const { a, b, remote } = await twoDevices();
    await b.sync(remote);
    await a.sync();
    const [, first = ''] = commitsIn(remote);
    git(['--git-dir', remote, 'update-ref', `refs/heads/${BRANCH}`, first]);
    await a.sync();
    const c = deviceIn();
    await c.sync(remote);
    await expectEqual(a, c);
  });

  test('its branch was deleted', async () => {
    const { a, b, remote } = await twoDevices();
    await b.sync(remote);
    git(['--git-dir', remote, 'update-ref', '-d', `refs/heads/${BRANCH}`]);
    await b.sync();
    const c = deviceIn();
    await c.sync(remote);
    await expectEqual(b, c);
    await a.sync();
    await expectEqual(a, b);
  });

  test('a merge by hand left conflict markers in a file', async () => {
    const { a, b, remote } = await twoDevices();
    const work = freshFolder();
    git(['clone', '--quiet', '-b', BRANCH, remote, work]);
    const file = join(work, `${await a.id()}.jsonl`);
    writeFileSync(file, `<<<<<<< HEAD\n${readFileSync(file, 'utf8')}=======\n>>>>>>> x\n`);
    const me = ['-c', 'user.name=a', '-c', 'user.email=a'];
    git([...me, 'commit', '--quiet', '-am', 'oops'], work);
    git(['push', '--quiet', 'origin', BRANCH], work);
    expect(await b.sync(remote)).toMatchObject({ received: 1 });
    expect(b.warnings.join()).toMatch(/3 damaged lines passed over/);
    await a.save([set('dns', 'done')]);
    await a.sync();
    expect(onBranch(remote, `${await a.id()}.jsonl`)).not.toContain('<<<');
  });
});

describe('our copy is only a copy: it is made anew', () => {
  test.each<readonly [string, (copy: string) => void]>([
    ['gone', (copy) => rmSync(copy, { recursive: true })],
    [
      'empty',
      (copy) => {
        rmSync(copy, { recursive: true });
        mkdirSync(copy);
      },
    ],
    [
      'a file',
      (copy) => {
        rmSync(copy, { recursive: true });
        writeFileSync(copy, 'x');
      },
    ],
    ['without HEAD', (copy) => rmSync(join(copy, 'HEAD'))],
    ['with a config that is none', (copy) => writeFileSync(join(copy, 'config'), '[[[')],
    ['without objects', (copy) => rmSync(join(copy, 'objects'), { recursive: true })],
    [
      'with its objects zeroed',
      (copy) => {
        for (const name of readdirSync(join(copy, 'objects'), {
          recursive: true,
          encoding: 'utf8',
        })) {
          const path = join(copy, 'objects', name);
          if (/^[0-9a-f]{2}\/|pack-/.test(name)) {
            chmodSync(path, 0o600);
            writeFileSync(path, '');
          }
        }
      },
    ],
    [
      'with a branch that leads nowhere',
      (copy) => writeFileSync(join(copy, `refs/sync/${BRANCH}`), `${'0'.repeat(39)}1\n`),
    ],
    [
      'with a branch that is no id',
      (copy) => writeFileSync(join(copy, `refs/sync/${BRANCH}`), 'junk\n'),
    ],
    [
      'locked by one who was killed',
      (copy) => {
        rmSync(join(copy, `refs/sync/${BRANCH}`));
        writeFileSync(join(copy, `refs/sync/${BRANCH}.lock`), '');
      },
    ],
    [
      'in the middle of a rebase and a merge',
      (copy) => {
        mkdirSync(join(copy, 'rebase-merge'));
        writeFileSync(join(copy, 'MERGE_HEAD'), 'x');
        writeFileSync(join(copy, 'index.lock'), '');
      },
    ],
    [
      'another repository',
      (copy) => {
        rmSync(copy, { recursive: true });
        git(['init', '--quiet', copy]);
      },
    ],
  ])('%s', async (_, harm) => {
    const { a, b, remote } = await twoDevices();
    await b.sync(remote);
    await a.sync();
    harm(copyOf(a));
    await a.save([set('dns', 'done')]);
    expect(await a.sync()).toMatchObject({ sent: 1 });
    await b.sync();
    await expectEqual(a, b);
  });
});

describe('what a learner may have set for all repositories', () => {
  const HOSTILE = [
    '[commit]\n\tgpgsign = true',
    '[push]\n\tgpgSign = true\n\tdefault = nothing\n\tfollowTags = true\n\tpushOption = x',
    '[core]\n\tautocrlf = true\n\teol = crlf\n\tsafecrlf = true\n\thooksPath = HOOKS\n\tattributesFile = ATTRIBUTES\n\tfsmonitor = true\n\tlogAllRefUpdates = always',
    '[uploadpack]\n\tpackObjectsHook = PACK',
    '[receive]\n\tdenyNonFastForwards = true\n\tfsckObjects = true',
    '[pull]\n\trebase = true\n\tff = only',
    '[rebase]\n\tautoStash = true',
    '[branch]\n\tautoSetupRebase = always',
    '[init]\n\tdefaultBranch = trunk\n\ttemplateDir = TEMPLATE',
    '[fetch]\n\tprune = false\n\tparallel = 8\n\trecurseSubmodules = true',
    '[user]\n\tuseConfigOnly = true',
    '[gpg]\n\tprogram = /bin/false',
    '[merge]\n\tff = only',
    '[color]\n\tui = always',
    '[remote]\n\tpushDefault = elsewhere',
    '[format]\n\tpretty = oneline',
    '[filter "x"]\n\tclean = false\n\tsmudge = false\n\trequired = true',
  ];

  const hostileHome = (): string => {
    const home = freshFolder();
    const [hooks, template] = [join(home, 'hooks'), join(home, 'template')];
    mkdirSync(hooks);
    mkdirSync(join(template, 'hooks'), { recursive: true });
    const names = [
      ...['pre-commit', 'commit-msg', 'pre-push', 'post-commit', 'post-checkout'],
      ...['pre-receive', 'update', 'post-receive', 'post-update', 'reference-transaction'],
      'pack-objects',
    ];
    for (const folder of [hooks, join(template, 'hooks')]) {
      for (const name of names) {
        writeFileSync(join(folder, name), `#!/bin/sh\ntouch ${home}/ran-${name}\nexit 1\n`, {
          mode: 0o755,
        });
      }
    }
    writeFileSync(join(home, 'attributes'), '* text eol=crlf filter=x merge=union ident\n');
    const text = HOSTILE.join('\n')
      .replace('HOOKS', hooks)
      .replace('PACK', join(hooks, 'pack-objects'))
      .replace('TEMPLATE', template)
      .replace('ATTRIBUTES', join(home, 'attributes'));
    writeFileSync(join(home, '.gitconfig'), `${text}\n`);
    return home;
  };

  test('does not matter', async () => {
    const remote = bareRepository();
    const home = hostileHome();
    vi.stubEnv('HOME', home);
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(home, '.gitconfig'));
    // As within a hook of another repository.
    vi.stubEnv('GIT_DIR', '/nowhere');
    vi.stubEnv('GIT_WORK_TREE', '/nowhere');
    vi.stubEnv('GIT_INDEX_FILE', '/nowhere/index');
    vi.stubEnv('GIT_AUTHOR_DATE', 'nonsense');
    vi.stubEnv('LANG', 'de_DE.UTF-8');
    const { a, b } = await twoDevices(remote);
    await b.sync(remote);
    await a.sync();
    await expectEqual(a, b);
    expect(readdirSync(home).filter((name) => name.startsWith('ran-'))).toEqual([]);
    expect(onBranch(remote, `${await a.id()}.jsonl`)).not.toContain('\r');
  });

  test('nobody’s name is needed, nobody’s name is told', async () => {
    const { remote } = await twoDevices();
    const authors = git(['--git-dir', remote, 'log', '--format=%an <%ae> %cn <%ce>', BRANCH]);
    expect(authors.trim()).toBe('roadmap <roadmap@localhost> roadmap <roadmap@localhost>');
  });

  test('a home within somebody’s repository', async () => {
    const outer = freshFolder();
    git(['init', '--quiet'], outer);
    const home = join(outer, 'dotfiles', 'roadmap');
    const remote = bareRepository();
    const a = deviceIn(home);
    await a.save([set('dns', 'done')]);
    expect(await a.sync(remote)).toMatchObject({ sent: 1 });
    expect(git(['branch', '--all'], outer)).toBe('');
  });
});

describe('a remote that does not answer or does not take it', () => {
  test('gone: nothing is lost, and the next time all is sent', async () => {
    const { a, remote } = await twoDevices();
    renameSync(remote, `${remote}.away`);
    await a.save([set('dns', 'done')]);
    await expect(a.sync()).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringMatching(
        /does not (appear to be a git repository|exist).*Nothing was lost/,
      ),
    });
    expect(await a.status()).toMatchObject({ waiting: 1 });
    renameSync(`${remote}.away`, remote);
    expect(await a.sync()).toMatchObject({ sent: 1 });
  });

  test('no such server: the secret in its address is not told', async () => {
    const a = deviceIn();
    const url = 'http://me:s3cret@127.0.0.1:9/progress.git';
    const error: unknown = await a.sync(url).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'sync-failed' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('s3cret');
    expect((await a.status()).target).toBeUndefined();
  });

  test('a server that wants to know who asks: nothing is asked, it says what to do', async () => {
    const server = createServer((_, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
    });
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const url = `http://127.0.0.1:${port}/progress.git`;
    await expect(deviceIn().sync(url)).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringMatching(/could not read Username.*Nothing was lost/),
      hint: expect.stringContaining(`git ls-remote ${url}`),
    });
    server.close();
  });

  test('a server that never says a word is waited for once', async () => {
    let calls = 0;
    const server = createSilence(() => {
      calls += 1;
    });
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const place = openGit(`git://127.0.0.1:${port}/x`, join(freshFolder(), 'git'), 5000);
    await expect(place.read()).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringContaining('there was no answer within 5 seconds'),
    });
    expect(calls).toBe(1);
    server.close();
  });

  test('a hook of the remote refuses: what could be read is received', async () => {
    const { b, remote } = await twoDevices();
    mkdirSync(join(remote, 'hooks'), { recursive: true });
    const hook = join(remote, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho only on Sundays >&2\nexit 1\n', { mode: 0o755 });
    await expect(b.sync(remote)).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringMatching(/^Received 1, sent nothing\..*pre-receive hook declined/),
    });
    expect(await b.status()).toMatchObject({ target: undefined });
    rmSync(hook);
    expect(await b.sync(remote)).toMatchObject({ sent: 1, received: 0 });
  });

  test('a new place that refuses does not take the place of a good one', async () => {
    const { b, remote } = await twoDevices();
    const good = bareRepository();
    await b.sync(good);
    const hook = join(remote, 'hooks', 'pre-receive');
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    await expect(b.sync(remote)).rejects.toMatchObject({
      message: expect.stringContaining(`You still exchange through ${good}.`),
    });
    expect((await b.status()).target).toEqual({ to: good, kind: 'git' });
    expect(await b.sync()).toMatchObject({ sent: 1 });
    renameSync(good, `${good}.away`);
    await expect(b.sync()).rejects.toMatchObject({
      message: expect.not.stringContaining('You still exchange'),
    });
  });

  test('others are always faster: it ends, and says so', async () => {
    const { b, remote } = await twoDevices();
    mkdirSync(join(remote, 'hooks'), { recursive: true });
    // Somebody else's commit comes in between, each time.
    const hook = join(remote, 'hooks', 'pre-receive');
    const script = `#!/bin/sh
unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
echo x >> "${remote}/rounds"
id=$(git commit-tree -p ${BRANCH} -m x ${BRANCH}^{tree} </dev/null)
git update-ref refs/heads/${BRANCH} $id
`;
    writeFileSync(hook, script, { mode: 0o755 });
    git(['--git-dir', remote, 'config', 'user.name', 'x']);
    git(['--git-dir', remote, 'config', 'user.email', 'x']);
    await expect(b.sync(remote)).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringMatching(/Other devices are exchanging/),
    });
    expect(readFileSync(join(remote, 'rounds'), 'utf8').split('\n')).toHaveLength(11);
    rmSync(hook);
    expect(await b.sync(remote)).toMatchObject({ sent: 1 });
  });

  test('a lock that a broken push left there: told as that', async () => {
    const { b, remote } = await twoDevices();
    const lock = join(remote, 'refs', 'heads', `${BRANCH}.lock`);
    writeFileSync(lock, '');
    await expect(b.sync(remote)).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringContaining(`${BRANCH}.lock': File exists`),
      hint: expect.stringContaining('If no machine is exchanging now, remove it there.'),
    });
    rmSync(lock);
    expect(await b.sync(remote)).toMatchObject({ sent: 1 });
  });

  test('a branch in the way of ours: told as that', async () => {
    const remote = bareRepository();
    const me = ['-c', 'user.name=a', '-c', 'user.email=a'];
    const tree = git(['--git-dir', remote, 'hash-object', '-t', 'tree', '-w', '/dev/null']).trim();
    const commit = git(['--git-dir', remote, ...me, 'commit-tree', '-m', 'x', tree]).trim();
    git(['--git-dir', remote, 'update-ref', `refs/heads/${BRANCH}/x`, commit]);
    await expect(twoDevices(remote)).rejects.toMatchObject({
      message: expect.stringContaining('exists; cannot create'),
      hint: expect.stringContaining('stands in the way'),
    });
  });

  test('a working tree in which our branch is checked out', async () => {
    const { b, remote } = await twoDevices();
    const work = freshFolder();
    git(['clone', '--quiet', '-b', BRANCH, remote, work]);
    await expect(b.sync(work)).rejects.toMatchObject({
      message: expect.stringMatching(/branch is currently checked out/),
      hint: expect.stringContaining('git switch'),
    });
  });

  test('a hook’s own words are told', async () => {
    const { b, remote } = await twoDevices();
    mkdirSync(join(remote, 'hooks'), { recursive: true });
    const script = '#!/bin/sh\necho >&2\necho only on Sundays >&2\nexit 1\n';
    writeFileSync(join(remote, 'hooks', 'pre-receive'), script, { mode: 0o755 });
    await expect(b.sync(remote)).rejects.toMatchObject({
      message: expect.stringContaining(': pre-receive hook declined: only on Sundays. '),
      hint: expect.stringContaining(`a push to the branch ${BRANCH}`),
    });
  });

  test.each([
    ['a value', '[core]\n\tbare = banana\n', 'core.bare'],
    ['a line', '[[[\n', 'bad config line 1'],
  ])('%s in git’s configuration that is none', async (_, text, said) => {
    const { a } = await twoDevices();
    const config = join(freshFolder(), 'config');
    writeFileSync(config, text);
    vi.stubEnv('GIT_CONFIG_GLOBAL', config);
    await expect(a.sync()).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringContaining(said),
      hint: expect.stringContaining('git config --list --show-origin'),
    });
  });

  test('without git: it says what to do', async () => {
    vi.stubEnv('PATH', freshFolder());
    await expect(deviceIn().sync('git@example.org:x.git')).rejects.toMatchObject({
      code: 'program-missing',
      hint: expect.stringContaining('roadmap sync <folder>'),
    });
  });
});

test('--off forgets the place and our copy, and leaves the remote alone', async () => {
  const { a, remote } = await twoDevices();
  const before = commitsIn(remote);
  expect(await a.stop()).toEqual({ to: remote, kind: 'git' });
  expect(existsSync(join(a.home, 'sync'))).toBe(false);
  expect(await a.status()).toMatchObject({ target: undefined });
  expect(commitsIn(remote)).toEqual(before);
  expect(await a.sync(remote)).toMatchObject({ sent: 0, received: 0 });
});

test.each<readonly [string, (copy: string) => string]>([
  ['it', (copy) => dirname(copy)],
  ['something in it', (copy) => join(copy, 'objects')],
])(
  'our copy, where %s belongs to somebody else: told, with the line that gives it back',
  async (_, closed) => {
    const { a, remote } = await twoDevices();
    for (const path of [a.home, dirname(remote)]) giveAway(path);
    const path = closed(copyOf(a));
    chmodSync(path, 0o555);
    if (IS_ROOT) chownSync(path, 0, 0);
    writeFileSync(join(copyOf(a), 'HEAD'), '');
    const folder = join(a.home, 'sync');
    const hint = IS_ROOT ? `sudo chown -R "$(id -un)" "${folder}"` : 'Check that you may use it';
    const sync = asNobody(['sync'], { home: a.home });
    expect(sync).toMatchObject({ code: 4, stdout: '', stderr: expect.stringContaining(hint) });
    const off = asNobody(['sync', '--off'], { home: a.home });
    expect(off).toMatchObject({ code: 0, stderr: expect.stringContaining(hint) });
    expect(off.stderr).toContain(`Our copy in ${folder} could not be removed: permission denied.`);
    expect(off.stdout).toContain('no longer exchanged');
    expect(await a.status()).toMatchObject({ target: undefined });
  },
);
