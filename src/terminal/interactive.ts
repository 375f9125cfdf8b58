import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import { type Key, keyOf, RESIZED } from '../browse/keys';
import type { Picture } from '../browse/screen';
import type { Interactive } from '../context/prompts';
import type { Screen } from '../page/screen';
import { RoadmapError } from '../roadmap/errors';
import { openKeyboard } from './keyboard';
import { sized } from './size';
import { CURSOR_OFF, CURSOR_ON, type Stop, takeScreen, type WholeScreen } from './whole-screen';

/** The input ended. */
const CLOSED: Key = { name: 'closed', text: '' };

const COLOURS = /\u001b\[[\d;?]*[a-z]/gi;

/**
 * What Inquirer is given to draw. It begins a new row below a last line that fills its own, counted
 * in code units; one more blank, which it does not draw, keeps it from that.
 */
const contentOf = ({ lines, hasCursor }: Picture): string => {
  const last = lines.at(-1)?.replace(COLOURS, '') ?? '';
  const isFull = last.length % (process.stderr.columns || 80) === 0;
  return `${lines.join('\n')}${isFull ? ' ' : ''}${hasCursor ? CURSOR_ON : CURSOR_OFF}`;
};

/** A running program: its state, and keys one after the other. */
interface Runner<S> {
  readonly state: () => S;
  /** Takes a key once all before it are done. */
  readonly take: (key: Key) => void;
  /** Takes no more keys; settles once the one at work is done. */
  readonly end: () => Promise<void>;
  /** Who is told of a new state. */
  readonly onChange: (tell: () => void) => void;
}

const runnerOf = <S>(
  app: Interactive<S>,
  screen: Screen,
  failed: (error: unknown) => void,
): Runner<S> => {
  let state = app.start;
  let queue = Promise.resolve();
  let tell = (): void => {};
  let isEnded = false;
  const work = async (key: Key): Promise<void> => {
    if (isEnded || app.isOver(state)) return;
    try {
      state = await app.press(state, key, sized(screen));
      tell();
    } catch (error) {
      failed(error);
    }
  };
  return {
    state: () => state,
    take: (key) => {
      queue = queue.then(() => work(key));
    },
    end: () => {
      isEnded = true;
      tell = () => {};
      return queue;
    },
    onChange: (listener) => {
      tell = listener;
    },
  };
};

/** Keys as Node reads them, and what is drawn after each of them. */
const promptOf = <S>(app: Interactive<S>, screen: Screen, runner: Runner<S>, own: WholeScreen) =>
  createPrompt<S, object>((_config, done) => {
    const [, drawAgain] = useState(0);
    runner.onChange(() => {
      if (app.isOver(runner.state())) done(runner.state());
      else if (own.isOurs()) drawAgain((times) => times + 1);
    });
    useKeypress((event, rl) => {
      // Readline keeps a line of its own, which is not ours.
      rl.clearLine(0);
      runner.take(keyOf(event));
    });
    useEffect((rl) => {
      const closed = (): void => runner.take(CLOSED);
      rl.on('close', closed);
      return () => rl.removeListener('close', closed);
    }, []);
    return contentOf(app.draw(runner.state(), sized(screen)));
  });

/** The error to tell of what ended the prompt. */
const reasonOf = (error: unknown, { reason }: { readonly reason?: Stop | undefined }): unknown => {
  if (reason && 'error' in reason) return reason.error;
  const isInterrupt = error instanceof Error && error.name === 'ExitPromptError';
  if (!reason && !isInterrupt) return error;
  return new RoadmapError('cancelled', 'Interrupted. What was saved stays saved.');
};

/** Runs something on the whole screen, drawn on stderr as questions are, until it is over. */
export const interact = async <S>(app: Interactive<S>, screen: Screen): Promise<S> => {
  const leaving = new AbortController();
  const stopped: { reason?: Stop } = {};
  const stop = (reason: Stop): void => {
    stopped.reason ??= reason;
    leaving.abort();
  };
  const runner = runnerOf(app, screen, (error) => stop({ error }));
  const own = takeScreen({ stop, redraw: () => runner.take(RESIZED) });
  const keyboard = openKeyboard(own.suspend);
  const context = {
    input: keyboard.input,
    output: process.stderr,
    clearPromptOnDone: true,
    signal: leaving.signal,
  };
  const ended = await promptOf(
    app,
    screen,
    runner,
    own,
  )({}, context).then(
    (state) => ({ state }),
    (error: unknown) => ({ error }),
  );
  keyboard.close();
  const idle = runner.end();
  own.release();
  await idle;
  if ('state' in ended) return ended.state;
  const { reason } = stopped;
  if (reason && 'signal' in reason && reason.signal !== 'SIGINT') {
    process.kill(process.pid, reason.signal);
  }
  throw reasonOf(ended.error, stopped);
};
