import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own in a file, whose power can be cut. */
export interface LoopDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Cuts the power: whatever was not written through is gone, and nothing answers any more. */
  readonly cut: () => Promise<void>;
  /** Puts the power back: what is on the disk is mounted anew, as after a start of the machine. */
  readonly restore: () => Promise<void>;
  readonly close: () => void;
}

/** ext4 with a journal: 16 MiB. */
const SIZE = 16 * 2 ** 20;

const must = (...[command = '', ...args]: string[]): void => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`${command}: ${error?.message ?? stderr.trim()}`);
};

/**
 * Waits, with the disk open, for a line, and shuts the file system down without writing its journal
 * (EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH, ext4.h): the nearest thing to a power cut.
 */
const CUTTER = `
  open(my $disk, '<', $ARGV[0]) or die $!;
  $| = 1;
  print "ready\\n";
  <STDIN>;
  my $how = pack('L', 2);
  ioctl($disk, 0x8004587d, $how) or die $!;
`;

/** The process that is going to cut the power; it is started before, for a cut must be quick. */
const armCutter = async (folder: string): Promise<ChildProcess> => {
  const cutter = spawn('perl', ['-e', CUTTER, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const failed = once(cutter, 'close').then(() => {
    throw new Error('perl did not start');
  });
  await Promise.race([once(cutter.stdout ?? cutter, 'data'), failed]);
  failed.catch(() => {});
  return cutter;
};

/** An empty file system in a file, and the folder to mount it on. */
const makeImage = (below: string): { image: string; folder: string } => {
  const [image, folder] = [join(below, 'disk.img'), join(below, 'disk')];
  writeFileSync(image, '');
  truncateSync(image, SIZE);
  mkdirSync(folder);
  must('mkfs.ext4', '-q', image);
  return { image, folder };
};

const mountDisk = (below: string): LoopDisk => {
  const { image, folder } = makeImage(below);
  const mount = (): void => must('mount', '-o', 'loop', image, folder);
  let cutter: ChildProcess | undefined;
  mount();
  const close = (): void => {
    cutter?.kill();
    spawnSync('umount', ['-l', folder], { stdio: 'ignore' });
  };
  // Before the folder around it is removed.
  process.prependListener('exit', close);
  return {
    folder,
    close,
    cut: async () => {
      cutter ??= await armCutter(folder);
      const ended = once(cutter, 'close');
      cutter.stdin?.end('\n');
      const [code] = await ended;
      if (code !== 0) throw new Error('the file system cannot be shut down');
    },
    restore: async () => {
      must('umount', folder);
      mount();
      cutter = await armCutter(folder);
    },
  };
};

/**
 * Mounts a disk, and cuts its power once to see whether that works.
 *
 * @throws Error where this machine does not let us; the message says why
 */
export const openLoopDisk = async (below: string): Promise<LoopDisk> => {
  const disk = mountDisk(below);
  try {
    await disk.cut();
    await disk.restore();
    return disk;
  } catch (error) {
    disk.close();
    throw error;
  }
};
