import { createInterface } from 'node:readline';
import { cancelled, inputEnded } from './unanswered';

/** The terminal has echoed the key without ending its line. */
const endLine = (): void => {
  process.stderr.write('\n');
};

/**
 * One line as the learner types it. The terminal itself echoes and edits it: nothing is redrawn, so a
 * screen reader reads each key once.
 *
 * @param ask writes the question, once it can be answered or cancelled
 * @throws RoadmapError `cancelled` on Ctrl-C, `prompt-closed` where the input ends
 */
export const typedLine = (ask: () => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const lines = createInterface({ input: process.stdin, terminal: false });
    const interrupted = (): void => {
      endLine();
      reject(cancelled());
      lines.close();
    };
    process.once('SIGINT', interrupted);
    lines.once('line', (line) => {
      resolve(line);
      // At once: what is typed ahead stays with the terminal for the next question.
      lines.close();
    });
    lines.once('close', () => {
      process.off('SIGINT', interrupted);
      reject(inputEnded());
    });
    try {
      ask();
    } catch (error) {
      reject(error);
      lines.close();
    }
  });
