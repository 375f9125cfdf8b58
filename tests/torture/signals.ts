import { shots } from './kills';
import type { Trial } from './trial';

/** The signals that ask a program to end. */
export const trial: Trial = {
  name: 'SIGINT, SIGTERM, SIGHUP',
  run: (options) => {
    const count = options.isQuick ? 15 : 200;
    return shots(trial.name, options, [
      ['SIGINT', count],
      ['SIGTERM', count],
      ['SIGHUP', count],
    ]);
  },
};
