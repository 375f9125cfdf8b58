import { takeJob } from './job';
import { listen } from './listen';

const CSI = '\u001b[';

/** A screen beside the one with the shell's lines, empty; what is pasted is marked as such. */
const ENTER = `${CSI}?1049h${CSI}?2004h${CSI}H${CSI}2J`;
const LEAVE = `${CSI}?2004l${CSI}?25h${CSI}?1049l`;
const CLEAR = `${CSI}H${CSI}2J`;

export const CURSOR_ON = `${CSI}?25h`;
export const CURSOR_OFF = `${CSI}?25l`;

/** Signals that end a program; SIGINT comes from `kill`, for Ctrl-C is a key here. */
const DEADLY = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Deadly = (typeof DEADLY)[number];

/** Why the screen has to be left before the learner asked for it. */
export type Stop = { readonly signal: Deadly } | { readonly error: unknown };

export interface WholeScreenOptions {
  readonly stop: (reason: Stop) => void;
  /** The size has changed, or the screen is ours again: all has to be drawn anew. */
  readonly redraw: () => void;
}

/** The terminal while a program has all of it. */
export interface WholeScreen {
  /** Whether it may be drawn on: not once it is given back. */
  readonly isOurs: () => boolean;
  /** Gives the terminal back, as it was. Whatever ends the program, this comes first. */
  readonly release: () => void;
  /** Ctrl-Z: gives the terminal back until the shell brings the program to the front again, if it can. */
  readonly suspend: () => void;
}

/** Takes the terminal behind standard error. */
export const takeScreen = ({ stop, redraw }: WholeScreenOptions): WholeScreen => {
  const { stderr } = process;
  let isOurs = false;
  const enter = (): void => {
    isOurs = true;
    stderr.write(ENTER);
  };
  const leave = (): void => {
    if (isOurs) stderr.write(LEAVE);
    isOurs = false;
  };
  const resized = (): void => {
    if (isOurs) stderr.write(CLEAR);
    redraw();
  };
  const gone = (error: unknown): void => stop({ error });
  const job = takeJob({
    leave,
    enter: () => {
      // Where SIGSTOP came, the screen was never left.
      leave();
      enter();
      redraw();
    },
  });
  const listeners = [
    ...DEADLY.map((signal) => listen(signal, () => stop({ signal }))),
    listen('uncaughtException', gone),
    listen('exit', leave),
  ];
  stderr.on('resize', resized).on('error', gone);
  enter();
  return {
    isOurs: () => isOurs,
    release: () => {
      for (const off of listeners) off();
      job.release();
      leave();
      stderr.off('resize', resized).off('error', gone);
    },
    suspend: job.suspend,
  };
};
