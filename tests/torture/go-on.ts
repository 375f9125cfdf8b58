import type { Place } from './look';
import { describeEnding, run } from './program';
import { expectSoundBackups } from './sound-backups';
import type { Tally } from './trial';

interface Doctor {
  readonly checks: readonly { readonly name: string; readonly ok: boolean; message: string }[];
}

/** What doctor is not content with; undefined where it does not even answer. */
const complaints = async (
  { program, home }: Place,
  tally: Tally,
): Promise<string[] | undefined> => {
  const ending = await run(program, ['doctor', '--json'], { home });
  if (ending.code === 0) {
    const { checks }: Doctor = JSON.parse(ending.stdout);
    return checks.filter(({ ok }) => !ok).map(({ name, message }) => `${name}: ${message}`);
  }
  tally.fault('stuck', describeEnding(ending));
  return undefined;
};

/** Runs a command that has to succeed. */
const succeed = async (
  { program, home }: Place,
  tally: Tally,
  ...args: string[]
): Promise<void> => {
  const ending = await run(program, args, { home });
  if (ending.code !== 0) tally.fault('stuck', describeEnding(ending));
};

/** After whatever it was: the next mark is saved, and doctor, once it has fixed all, is content. */
export const goOn = async (place: Place, tally: Tally, node: string): Promise<void> => {
  expectSoundBackups(place.home, 'in the end', tally);
  await succeed(place, tally, 'note', node, 'life goes on');
  if ((await complaints(place, tally))?.length === 0) return;
  await succeed(place, tally, 'doctor', '--fix');
  for (const one of (await complaints(place, tally)) ?? []) {
    // What a killed writer left may have grown old enough to be told of just now; a clock that was
    // wrong is told for good.
    if (!/^(leftovers|clock):/.test(one)) tally.fault('stuck', `doctor is not content: ${one}`);
  }
};
