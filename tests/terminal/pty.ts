import { spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { BIN, bareEnv } from '../support/program';

export interface PtyOptions {
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What to start instead of our program. */
  readonly command?: readonly [program: string, ...args: string[]];
}

/** A program that runs on a terminal of its own. */
export interface Session {
  /** Once the screen shows a text; fails if the program ends before. */
  readonly seen: (text: string | RegExp) => Promise<void>;
  readonly type: (keys: string) => void;
  /** Makes the window larger or smaller. */
  readonly resize: (columns: number, rows: number) => void;
  readonly pid: number;
  /** Everything that was written so far. */
  readonly written: () => string;
  /** Lines as a person sees them now. */
  readonly lines: () => readonly string[];
  /** Rows pushed out of sight so far. */
  readonly scrolled: () => number;
  readonly ended: Promise<Ended>;
}

/** What it left behind. */
export interface Ended {
  readonly code: number;
  /** Lines as a person sees them, without blanks at their ends. */
  readonly lines: readonly string[];
  /** Lines that the terminal had to break, because they were too wide. */
  readonly wrapped: readonly string[];
  /** Rows that were pushed out of sight at the top. */
  readonly scrolled: number;
  /** Everything that was written, escape sequences and all. */
  readonly raw: string;
  readonly isCursorShown: boolean;
}

export const KEYS = {
  enter: '\r',
  space: ' ',
  down: '\u001b[B',
  up: '\u001b[A',
  left: '\u001b[D',
  right: '\u001b[C',
  escape: '\u001b',
  interrupt: '\u0003',
  end: '\u0004',
} as const;

/** A terminal: colours on, and nobody says CI. */
const environment = (options: PtyOptions): Record<string, string> => {
  const { home, env } = options;
  const all = bareEnv({ home, env: { NO_COLOR: undefined, TERM: 'xterm-256color', ...env } });
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
};

const picture = (terminal: Terminal): Pick<Ended, 'lines' | 'wrapped' | 'scrolled'> => {
  const { active } = terminal.buffer;
  const rows = Array.from({ length: active.length }, (_, at) => active.getLine(at));
  const lines = rows.map((row) => row?.translateToString(true).trimEnd() ?? '');
  while (lines.at(-1) === '') lines.pop();
  const wrapped = rows.flatMap((row, at) =>
    row?.isWrapped ? [`${lines[at - 1]}${lines[at] ?? ''}`] : [],
  );
  return { lines, wrapped, scrolled: active.baseY };
};

const isCursorShown = (raw: string): boolean =>
  raw.lastIndexOf('\u001b[?25l') <= raw.lastIndexOf('\u001b[?25h');

/** Starts the program on a terminal of its own. */
export const onTerminal = (args: readonly string[], options: PtyOptions): Session => {
  const { columns: cols = 80, rows = 24 } = options;
  const [program, ...first] = options.command ?? [process.execPath, BIN];
  const terminal = new Terminal({ cols, rows, scrollback: 5000, allowProposedApi: true });
  const pty = spawn(program, [...first, ...args], { cols, rows, env: environment(options) });
  const waiting = new Set<() => void>();
  let raw = '';
  let isOver = false;
  const type = (keys: string) => {
    if (!isOver) pty.write(keys);
  };
  const wake = () => {
    for (const one of waiting) one();
  };
  pty.onData((data) => {
    raw += data;
    terminal.write(data, wake);
  });
  // The terminal answers what it is asked, such as where its cursor is.
  terminal.onData((data) => {
    type(data);
  });
  const ended = new Promise<Ended>((done) => {
    pty.onExit(({ exitCode, signal }) => {
      isOver = true;
      terminal.write('', () => {
        wake();
        const code = signal ? 128 + signal : exitCode;
        done({ code, raw, isCursorShown: isCursorShown(raw), ...picture(terminal) });
      });
    });
  });
  const isOnScreen = (text: string | RegExp): boolean => {
    const screen = picture(terminal).lines.join('\n');
    return typeof text === 'string' ? screen.includes(text) : text.test(screen);
  };
  const seen = (text: string | RegExp) =>
    new Promise<void>((done, fail) => {
      const look = () => {
        if (isOnScreen(text)) done();
        else if (isOver) fail(new Error(`it ended without ${text}:\n${raw}`));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  return {
    seen,
    type,
    resize: (width, height) => {
      terminal.resize(width, height);
      pty.resize(width, height);
    },
    pid: pty.pid,
    written: () => raw,
    lines: () => picture(terminal).lines,
    scrolled: () => picture(terminal).scrolled,
    ended,
  };
};

/** Runs a command that asks nothing. */
export const shownOnTerminal = (args: readonly string[], options: PtyOptions): Promise<Ended> =>
  onTerminal(args, options).ended;
