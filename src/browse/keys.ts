/** A key: what it types, or the name of what it does. */
export interface Key {
  /** "down", "return", "ctrl-u"; of a letter, digit or sign that itself. */
  readonly name: string;
  /** What it types; empty where it types nothing. */
  readonly text: string;
}

/** The terminal has another size than before. */
export const RESIZED: Key = { name: 'resize', text: '' };

/** What Node's readline tells of a key. */
export interface KeyEvent {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

const PRINTABLE = /^[^\x00-\x1f\x7f-\x9f]+$/;

/** Names under which readline knows a key that we call otherwise. */
const SAME: Readonly<Record<string, string>> = { enter: 'return' };

/** A key as readline tells it; a control character types nothing. */
export const keyOf = ({ name = '', sequence = '', ctrl, meta }: KeyEvent): Key => {
  if (ctrl) return { name: `ctrl-${name}`, text: '' };
  if (meta && name !== 'escape') return { name: `meta-${name}`, text: '' };
  if (PRINTABLE.test(sequence)) return { name: name === 'space' ? name : sequence, text: sequence };
  return { name: SAME[name] ?? name, text: '' };
};
