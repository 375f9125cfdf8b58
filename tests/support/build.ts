import { execFileSync } from 'node:child_process';

/** Everything that starts the real program runs what is built from the source at hand. */
export const setup = (): void => {
  execFileSync('npx', ['tsup', '--silent'], { stdio: 'inherit' });
};
