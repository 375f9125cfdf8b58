import { listen } from './listen';

/** How long SIGCONT is waited for before we know that nothing stopped us, in milliseconds. */
const PATIENCE = 100;

/** How a program that draws leaves the terminal to its shell, and takes it again. */
export interface Drawing {
  readonly leave: () => void;
  /** Draws everything anew: others have written in the meantime. */
  readonly enter: () => void;
}

/** A program with the terminal in raw mode, as a job of its shell. */
export interface Job {
  /** Ctrl-Z: stops the whole job, as the terminal itself would where it is not raw. */
  readonly suspend: () => void;
  /** No longer looks after the terminal. */
  readonly release: () => void;
}

/** What is waited for; `off` may be called more than once. */
const later = (act: () => void): (() => void) => {
  let soon: NodeJS.Immediate | undefined;
  // A SIGCONT that came while we were stopped is told after timers: it goes first.
  const timer = setTimeout(() => {
    soon = setImmediate(act);
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    clearImmediate(soon);
  };
};

/**
 * Looks after the terminal whenever the program is stopped and goes on: by Ctrl-Z, by a signal from
 * elsewhere, even by SIGSTOP, which nobody can prepare for. Where no shell could bring the program to
 * the front again, the kernel drops the signal, and the program just goes on.
 */
export const takeJob = ({ leave, enter }: Drawing): Job => {
  const { stdin } = process;
  let stopListening = (): void => {};
  let stopWaiting: (() => void) | undefined;
  const giveWay = (pid: number): void => {
    if (process.platform === 'win32' || stopWaiting) return;
    leave();
    stdin.setRawMode(false);
    stopListening();
    stopWaiting = later(goOn);
    process.kill(pid, 'SIGTSTP');
  };
  const goOn = (): void => {
    stopWaiting?.();
    stopWaiting = undefined;
    stopListening();
    stopListening = listen('SIGTSTP', () => giveWay(process.pid));
    // The shell has set other modes, which libuv does not know: it would leave them as they are.
    stdin.setRawMode(false);
    stdin.setRawMode(true);
    enter();
  };
  stopListening = listen('SIGTSTP', () => giveWay(process.pid));
  const listeners = [
    listen('SIGCONT', goOn),
    // Node would open its debugger, and write about it across the screen.
    listen('SIGUSR1', () => {}),
  ];
  return {
    // npm, sh, or the other end of a pipe belong to the job, too: the shell waits for all of them.
    suspend: () => giveWay(0),
    release: () => {
      stopWaiting?.();
      stopListening();
      for (const off of listeners) off();
    },
  };
};
