/** Damages some bytes at a place. */
export type Harm = (bytes: Buffer, at: number) => Buffer;

/** What can happen to one byte, or to all from there on. */
export const HARMS: readonly (readonly [string, Harm])[] = [
  ['cut off', (bytes, at) => bytes.subarray(0, at)],
  ['zeroed from there on', (bytes, at) => Buffer.from(bytes).fill(0, at)],
  ['taken out', (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map(
    (bit) =>
      [
        `with bit ${bit} flipped`,
        (bytes: Buffer, at: number) => {
          const copy = Buffer.from(bytes);
          copy[at] = (copy[at] ?? 0) ^ (1 << bit);
          return copy;
        },
      ] as const,
  ),
];
