import { spawn } from 'node:child_process';
import { NOBODY, openCopy } from '../store/nobody';
import { BIN, bareEnv } from '../support/program';
import { onTerminal } from '../terminal/pty';
import type { Command, How, Place } from './row';

/** What a command did. */
export interface Seen {
  /** Null where it was ended from outside. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams went to a terminal: all is in `stdout`, questions and their colours among it. */
  readonly isTerminal: boolean;
}

/** A command that runs longer than any of ours could, in milliseconds: it is ended, and has failed. */
const GUARD = 300_000;

const filled = (text: string, { file, folder, home }: Place): string =>
  text.replaceAll('<file>', file).replaceAll('<folder>', folder).replaceAll('<home>', home);

/** The program that is started, and its arguments. */
const argvOf = (command: Command, place: Place, bin: string): [string, ...string[]] => {
  if (typeof command !== 'string')
    return [process.execPath, bin, ...command.map((one) => filled(one, place))];
  const line = command.replaceAll('$roadmap', '"$0" "$1"');
  return ['bash', '--norc', '-c', line, process.execPath, bin];
};

const environmentOf = ({ home, folder, file }: Place, { env }: How): NodeJS.ProcessEnv => {
  const own = Object.entries(env ?? {}).map(([name, value]) => [
    name,
    value === undefined ? undefined : filled(value, { home, folder, file }),
  ]);
  return bareEnv({ home, env: { FILE: file, FOLDER: folder, ...Object.fromEntries(own) } });
};

const inPipes = (argv: [string, ...string[]], place: Place, how: How): Promise<Seen> =>
  new Promise((done, fail) => {
    const [program, ...args] = argv;
    const child = spawn(program, args, {
      env: environmentOf(place, how),
      detached: true,
      ...(how.inFolder ? { cwd: place.folder } : {}),
      ...(how.asNobody ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    const guard = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), GUARD);
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => err.push(data));
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(guard);
      const [stdout, stderr] = [`${Buffer.concat(out)}`, `${Buffer.concat(err)}`];
      done({ code, stdout, stderr, isTerminal: false });
    });
    // A program that does not ask for its input may end before it is given.
    child.stdin.on('error', () => {});
    child.stdin.end(how.input ?? '');
  });

const never = (milliseconds: number): Promise<undefined> =>
  new Promise((done) => setTimeout(done, milliseconds, undefined).unref());

const onScreen = async (argv: [string, ...string[]], place: Place, how: How): Promise<Seen> => {
  const { columns = 80, rows = 24, keys = [] } = how.terminal ?? {};
  const env = { ...environmentOf(place, how), NO_COLOR: how.env?.['NO_COLOR'] };
  const session = onTerminal([], { home: place.home, columns, rows, env, command: argv });
  const typing = async () => {
    for (const [seen, typed] of keys) {
      await session.seen(seen);
      session.type(typed);
    }
    return session.ended;
  };
  const ended = await Promise.race([typing(), never(GUARD)]);
  return { code: ended?.code ?? null, stdout: ended?.raw ?? '', stderr: '', isTerminal: true };
};

/** Starts a command and waits for its end. */
export const start = (command: Command, place: Place, how: How = {}): Promise<Seen> => {
  const argv = argvOf(command, place, how.asNobody ? `${openCopy()}/bin/roadmap.js` : BIN);
  return how.terminal ? onScreen(argv, place, how) : inPipes(argv, place, how);
};
