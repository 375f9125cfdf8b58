import type { Place } from './look';
import { describeEnding, run } from './program';
import type { Tally } from './trial';

interface Doctor {
  readonly checks: readonly { readonly name: string; readonly ok: boolean; message: string }[];
}

/** After whatever it was: the next command works and ends, and doctor has nothing left to say. */
export const goOn = async ({ program, home }: Place, tally: Tally, node: string): Promise<void> => {
  const lines = [
    ['note', node, 'life goes on'],
    ['doctor', '--fix'],
  ];
  for (const args of lines) {
    const ending = await run(program, args, { home });
    if (ending.code !== 0) tally.fault('stuck', describeEnding(ending));
  }
  const doctor = await run(program, ['doctor', '--json'], { home });
  if (doctor.code !== 0) return tally.fault('stuck', describeEnding(doctor));
  const { checks }: Doctor = JSON.parse(doctor.stdout);
  for (const { name, message } of checks.filter(({ ok }) => !ok)) {
    tally.fault('stuck', `doctor is not content: ${name}: ${message}`);
  }
};
