import { MAX_OWN } from '../files';
import { BrokenCopy, type Copy } from './copy';
import { isDeviceFile } from './place';

/** An entry of a tree. */
interface Entry {
  /** As `mktree` wants it: "100644 blob <id>". */
  readonly object: string;
  readonly id: string;
  /** In bytes; NaN for what is no file. */
  readonly size: number;
  readonly name: string;
  /** The name's bytes, one a character: it need not be UTF-8, and goes back as it came. */
  readonly raw: string;
}

/** A commit and what is in it; of no commit where the branch is not there yet. */
export interface Version {
  readonly commit: string | undefined;
  readonly entries: readonly Entry[];
}

const entriesOf = (listing: Buffer): Entry[] =>
  listing
    .toString('latin1')
    .split('\0')
    .flatMap((line) => {
      const [, object, id, size, raw] = /^(\d+ \w+ (\w+)) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      if (!object || !id || !size || !raw) return [];
      return [{ object, id, size: Number(size), raw, name: Buffer.from(raw, 'latin1').toString() }];
    });

/** Two names that are not UTF-8 may read the same; none of them is ours. */
const isText = ({ name, raw }: Entry): boolean => Buffer.from(name).toString('latin1') === raw;

/** What a reference of our copy leads to. */
export const versionAt = async (copy: Copy, ref: string): Promise<Version> => {
  const commit = await copy.line(['for-each-ref', '--format=%(objectname)', ref]);
  if (commit === '') return { commit: undefined, entries: [] };
  return { commit, entries: entriesOf(await copy.ask(['ls-tree', '-z', '-l', commit])) };
};

const isReadable = (entry: Entry): boolean =>
  /^100\d{3} blob /.test(entry.object) &&
  entry.size <= MAX_OWN &&
  isDeviceFile(entry.name) &&
  isText(entry);

/** The device files of a version. `cat-file` writes one after the other, each behind a line about it. */
export const filesOf = async (copy: Copy, { entries }: Version): Promise<Map<string, Buffer>> => {
  const readable = entries.filter(isReadable);
  const files = new Map<string, Buffer>();
  if (readable.length === 0) return files;
  const ids = readable.map(({ id }) => `${id}\n`).join('');
  const output = await copy.ask(['cat-file', '--batch'], ids);
  let at = 0;
  for (const { id, size, name } of readable) {
    const start = output.indexOf('\n', at) + 1;
    const head = output.toString('latin1', at, start);
    if (head !== `${id} blob ${size}\n`) throw new BrokenCopy(head.trim());
    files.set(name, output.subarray(start, start + size));
    at = start + size + 1;
  }
  return files;
};

/**
 * A commit that follows a version and has one file of it replaced: what others put there stays as
 * it is, byte by byte.
 *
 * @param name in ASCII
 * @returns its id
 */
export const commitOn = async (
  copy: Copy,
  { commit, entries }: Version,
  name: string,
  text: string,
): Promise<string> => {
  const blob = await copy.line(['hash-object', '-w', '--stdin'], text);
  const others = entries.filter(({ raw }) => raw !== name);
  const rows = [
    ...others.map(({ object, raw }) => `${object}\t${raw}\0`),
    `100644 blob ${blob}\t${name}\0`,
  ];
  const tree = await copy.line(['mktree', '-z'], Buffer.from(rows.join(''), 'latin1'));
  const parent = commit === undefined ? [] : ['-p', commit];
  return copy.line(['commit-tree', tree, ...parent, '-m', `Progress of ${name}`]);
};
