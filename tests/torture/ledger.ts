import type { Status } from '../../src/roadmap/types';

/** Something that can be seen in the program, such as "mark sql", and what it says. */
export interface Fact {
  readonly thing: string;
  readonly value: string;
}

/** Facts by thing. What is not in it is absent. */
export type Facts = ReadonlyMap<string, string>;

/** What a thing says that is not there; a topic to do is as good as one never marked. */
export const ABSENT = 'absent';

/** A command, and what must be seen once it was acknowledged. */
export interface Order {
  readonly args: readonly string[];
  readonly claims: readonly Fact[];
  /** Other commands say something else of the same thing meanwhile: either may be the last. */
  readonly isContested?: true;
}

export const mark = (node: string, status: Status): Fact => ({
  thing: `mark ${node}`,
  value: status === 'todo' ? ABSENT : status,
});

export const note = (node: string, text: string): Fact => ({
  thing: `note ${node}: ${text}`,
  value: 'there',
});

export const setting = (key: string, value: string): Fact => ({ thing: `setting ${key}`, value });

export const imported = (id: string): Fact => ({ thing: `roadmap ${id}`, value: 'there' });

/** What each thing may say at some moment. */
export type Allowed = ReadonlyMap<string, ReadonlySet<string>>;

/** What the driver was told is saved, and what it asked for. */
export interface Ledger {
  readonly begin: (order: Order) => void;
  /** The order was acknowledged; one that never is may have got through or not. */
  readonly acknowledge: (order: Order) => void;
  /** The order was refused: nothing of it may be there. */
  readonly withdraw: (order: Order) => void;
  /** A command took something back, or put it back. */
  readonly overturn: (facts: readonly Fact[]) => void;
  readonly allowed: () => Allowed;
  /** Acknowledged and not overturned. */
  readonly sure: () => ReadonlySet<string>;
}

type Values = Map<string, Set<string>>;

const add = (values: Values, { thing, value }: Fact): void => {
  const known = values.get(thing);
  if (known) known.add(value);
  else values.set(thing, new Set([value]));
};

/** A ledger in which nothing stands. */
export const openLedger = (): Ledger => {
  const told: Values = new Map();
  const overturned: Values = new Map();
  const open = new Set<Order>();
  return {
    begin: (order) => {
      open.add(order);
    },
    acknowledge: (order) => {
      open.delete(order);
      for (const claim of order.claims) {
        if (order.isContested) add(told, claim);
        else told.set(claim.thing, new Set([claim.value]));
      }
    },
    withdraw: (order) => {
      open.delete(order);
    },
    overturn: (facts) => {
      for (const fact of facts) add(overturned, fact);
    },
    allowed: () => {
      const all: Values = new Map([...told].map(([thing, values]) => [thing, new Set(values)]));
      for (const { claims } of open) {
        for (const claim of claims) {
          if (!all.has(claim.thing)) add(all, { thing: claim.thing, value: ABSENT });
          add(all, claim);
        }
      }
      for (const [thing, values] of overturned) {
        for (const value of values) add(all, { thing, value });
      }
      return all;
    },
    sure: () => new Set([...told.keys()].filter((thing) => !overturned.has(thing))),
  };
};

/** Something seen that should not be. */
export interface Mismatch {
  readonly kind: 'lost' | 'damaged';
  readonly what: string;
}

/**
 * Compares what is seen with what may be. A thing that is absent, or says what it said earlier, was
 * lost; one that nobody ever asked for is damage.
 */
export const mismatches = (
  seen: Facts,
  allowed: Allowed,
  before: Allowed = allowed,
): Mismatch[] => {
  const found: Mismatch[] = [];
  for (const thing of new Set([...seen.keys(), ...allowed.keys()])) {
    const value = seen.get(thing) ?? ABSENT;
    const now = allowed.get(thing);
    const isFine = now ? now.has(value) || before.get(thing)?.has(value) : value === ABSENT;
    if (isFine || (now && !before.has(thing) && value === ABSENT)) continue;
    const kind = now ? 'lost' : 'damaged';
    found.push({
      kind,
      what: `${thing} is ${value}, not ${[...(now ?? [])].join(' or ') || ABSENT}`,
    });
  }
  return found;
};
