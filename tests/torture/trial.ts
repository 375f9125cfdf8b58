import type { Ending, Program } from './program';

/** What every trial is given. */
export interface Options {
  /** A few of everything, for every change of the code; else the full numbers. */
  readonly isQuick: boolean;
  /** From 0 to 1, the same row of numbers for the same seed. */
  readonly random: () => number;
  readonly program: Program;
  /** A fresh folder below the one of this run. */
  readonly folder: () => string;
}

/** What came of a trial. */
export interface Row {
  readonly name: string;
  /** Commands that were to save something, or reads of damaged bytes. */
  readonly tried: number;
  /** Those that ended with exit 0. */
  readonly acknowledged: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
  /** Reads that failed, or showed what never was. */
  readonly damaged: number;
  /** Commands that did not end, or did not work although nothing stood in their way any more. */
  readonly stuck: number;
  /** What was done, in a few words, or why it cannot be done here. */
  readonly remark: string;
  /** A sentence for everything lost, damaged or stuck. */
  readonly faults: readonly string[];
}

/** One kind of torture. */
export interface Trial {
  readonly name: string;
  readonly run: (options: Options) => Promise<Row>;
}

type Fault = 'lost' | 'damaged' | 'stuck';

/** Counts what happens in a trial. */
export interface Tally {
  /** Notes how a command ended that was to save something; whether it was acknowledged. */
  readonly attempt: (ending: Pick<Ending, 'code' | 'isStuck' | 'what'>) => boolean;
  readonly fault: (kind: Fault, what: string) => void;
  readonly row: (remark: string) => Row;
}

/** A tally with nothing in it. */
export const openTally = (name: string): Tally => {
  const faults: { readonly kind: Fault; readonly what: string }[] = [];
  let [tried, acknowledged] = [0, 0];
  const count = (kind: Fault): number => faults.filter((one) => one.kind === kind).length;
  return {
    attempt: ({ code, isStuck, what }) => {
      tried += 1;
      if (code === 0) acknowledged += 1;
      if (isStuck) faults.push({ kind: 'stuck', what: `did not end: ${what}` });
      return code === 0;
    },
    fault: (kind, what) => {
      faults.push({ kind, what });
    },
    row: (remark) => ({
      name,
      tried,
      acknowledged,
      lost: count('lost'),
      damaged: count('damaged'),
      stuck: count('stuck'),
      remark,
      faults: faults.map(({ kind, what }) => `${kind}: ${what}`),
    }),
  };
};

/** The row of a trial that this machine does not allow. */
export const impossible = (name: string, why: string): Row =>
  openTally(name).row(`not possible here: ${why}`);
