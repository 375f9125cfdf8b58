import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { MAX_BYTES } from '../files';
import { failure } from './failure';
import { masked } from './mask';
import { type Contents, isDeviceFile, isHidden, type Place } from './place';
import { type Ended, runGit } from './run-git';

/** The branch that holds the files: our own, whatever else the remote is used for. */
export const BRANCH = 'roadmap-progress';

/** Where our copy keeps what the remote had last. */
const TIP = `refs/sync/${BRANCH}`;

/** Our copy is not as it should be. It holds nothing that is not elsewhere: it is made anew. */
class BrokenCopy extends Error {}

/** An entry of the branch: "100644 blob <id>", its size in bytes, its name. */
interface Entry {
  readonly object: string;
  readonly id: string;
  readonly size: number;
  readonly name: string;
}

/** The first thing git had to say that tells why. */
const reasonOf = ({ stderr }: Ended): string => {
  const lines = stderr.split(/[\r\n]+/).map((line) => line.replace(/^(fatal|error): /, '').trim());
  const first = lines.find((line) => line !== '' && !/^(warning|hint|From|To) ?/.test(line));
  return masked(first ?? 'git gave no reason').replace(/[.:]$/, '');
};

const unreachable = (url: string, ended: Ended): Error => {
  const reason = reasonOf(ended);
  const what = `Nothing could be exchanged with ${url}: ${reason}.`;
  if (/could not read (Username|Password)|Authentication failed|publickey/.test(ended.stderr)) {
    return failure(what, `Let git sign in there first, for example with: git ls-remote ${url}`);
  }
  return failure(what, 'Check the connection and the address, then type the same again.');
};

/** Our commit no longer follows the latest one: another device was faster. */
const isOutrun = ({ stdout, stderr }: Ended): boolean =>
  /^!.*(\[rejected\]|cannot lock ref|failed to update ref|incorrect old value|already exists|failed to lock)/m.test(
    `${stdout}\n${stderr}`,
  );

/** Why a remote refused what it was sent: "[remote rejected] (pre-receive hook declined)". */
const refusal = (ended: Ended): string => {
  const [, why] = /^!\t[^\t]*\t(.*)$/m.exec(ended.stdout.toString()) ?? [];
  return why ?? reasonOf(ended);
};

const entriesOf = (listing: Buffer): Entry[] =>
  listing
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, object, id, size, name] = /^(\d+ \w+ (\w+)) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      return object && id && size && name ? [{ object, id, size: Number(size), name }] : [];
    });

const isReadable = ({ object, size, name }: Entry): boolean =>
  /^100\d{3} blob /.test(object) && size <= MAX_BYTES && isDeviceFile(name);

/** The contents that `cat-file --batch` wrote one after the other, each behind a line about it. */
const blobsOf = (output: Buffer, entries: readonly Entry[]): Map<string, Buffer> => {
  const files = new Map<string, Buffer>();
  let at = 0;
  for (const { id, size, name } of entries) {
    const start = output.indexOf('\n', at) + 1;
    const head = output.toString('latin1', at, start);
    if (head !== `${id} blob ${size}\n`) throw new BrokenCopy(head);
    files.set(name, output.subarray(start, start + size));
    at = start + size + 1;
  }
  return files;
};

/**
 * A branch of a git remote. Our copy of it is bare: without a working tree there is nothing to
 * merge, check out, convert or leave half done. A commit of ours is the remote's latest tree with
 * one file of it replaced.
 *
 * @param folder where the copy is kept
 */
export const openGit = (url: string, folder: string): Place => {
  const inCopy = (args: readonly string[], input?: string) =>
    runGit(dirname(folder), [`--git-dir=${folder}`, ...args], input);
  const local = async (args: readonly string[], input?: string): Promise<Buffer> => {
    const ended = await inCopy(args, input);
    if (ended.code !== 0) throw new BrokenCopy(reasonOf(ended));
    return ended.stdout;
  };
  const line = async (args: readonly string[], input?: string): Promise<string> =>
    (await local(args, input)).toString().trim();

  const renew = async (): Promise<void> => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await local(['init', '--quiet', '--bare', '--template=']);
  };
  const prepare = async (): Promise<void> => {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
    const { code, stdout } = await inCopy(['rev-parse', '--is-bare-repository']);
    if (code !== 0 || stdout.toString().trim() !== 'true') await renew();
  };

  const fetch = async (): Promise<void> => {
    // With a pattern it is no error that there is no such branch yet.
    const refs = `+refs/heads/${BRANCH}*:${TIP}*`;
    const ended = await inCopy(['fetch', '--quiet', '--no-tags', '--prune', '--', url, refs]);
    if (ended.code === 0) return;
    const asked = await runGit(dirname(folder), ['ls-remote', '--quiet', '--', url, 'HEAD']);
    throw asked.code === 0 ? new BrokenCopy(reasonOf(ended)) : unreachable(url, asked);
  };
  const tip = async (): Promise<string | undefined> => {
    const { code, stdout } = await inCopy(['rev-parse', '--quiet', '--verify', `${TIP}^{commit}`]);
    return code === 0 ? stdout.toString().trim() : undefined;
  };
  const entries = async (commit: string | undefined): Promise<Entry[]> =>
    commit === undefined ? [] : entriesOf(await local(['ls-tree', '-z', '-l', commit]));

  const contents = async (): Promise<Contents> => {
    await fetch();
    const all = await entries(await tip());
    const readable = all.filter(isReadable);
    const ids = readable.map(({ id }) => `${id}\n`).join('');
    const files = blobsOf(await local(['cat-file', '--batch'], ids), readable);
    const foreign = all.flatMap(({ name }) => (files.has(name) || isHidden(name) ? [] : [name]));
    return { files, foreign };
  };
  const commit = async (name: string, text: string): Promise<string> => {
    const parent = await tip();
    const others = (await entries(parent)).filter((one) => one.name !== name);
    const blob = await line(['hash-object', '-w', '--stdin'], text);
    const rows = [
      ...others.map((one) => `${one.object}\t${one.name}`),
      `100644 blob ${blob}\t${name}`,
    ];
    const tree = await line(['mktree', '-z'], rows.map((row) => `${row}\0`).join(''));
    const after = parent === undefined ? [] : ['-p', parent];
    return line(['commit-tree', tree, ...after, '-m', `Progress of ${name}`]);
  };

  const stuck = (error: Error): Error =>
    failure(`Nothing could be exchanged with ${url}: ${error.message}.`);

  return {
    read: async () => {
      await prepare();
      try {
        return await contents();
      } catch (error) {
        if (!(error instanceof BrokenCopy)) throw error;
      }
      await renew();
      return contents().catch((error: unknown) => {
        throw error instanceof BrokenCopy ? stuck(error) : error;
      });
    },
    write: async (name, text) => {
      let id: string;
      try {
        id = await commit(name, text);
      } catch (error) {
        if (!(error instanceof BrokenCopy)) throw error;
        await renew();
        return false;
      }
      const to = `${id}:refs/heads/${BRANCH}`;
      const ended = await inCopy(['push', '--porcelain', '--no-verify', '--', url, to]);
      if (ended.code === 0) return true;
      if (isOutrun(ended)) return false;
      if (/^!/m.test(ended.stdout.toString())) {
        const what = `${url} does not take what it is sent: ${refusal(ended)}.`;
        throw failure(what, 'Check that you may write there, then type the same again.');
      }
      throw unreachable(url, ended);
    },
  };
};
