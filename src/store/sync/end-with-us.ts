import type { ChildProcess } from 'node:child_process';

/** Signals that end a program. */
const DEADLY = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts a child that a signal which ends this program ends, too: alone it would go on. Then the
 * signal does to us what it would have done. We listen before there is a child: between the two,
 * the signal would leave it behind.
 *
 * @param start is given what to call once the child has ended
 */
export const endWithUs = (start: (stop: () => void) => ChildProcess): ChildProcess => {
  const passOn = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    stop();
    // Whoever else listens has heard it.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const stop = (): void => {
    for (const signal of DEADLY) process.off(signal, passOn);
  };
  for (const signal of DEADLY) process.on(signal, passOn);
  const child = start(stop);
  return child;
};
