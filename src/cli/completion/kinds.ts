/** What a value can be that only the world knows. */
export type Kind = 'nodes' | 'roadmaps' | 'files' | 'settings' | 'setting-values';

/** Help's word for a value, and what that is. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/\bnodes?\b/, 'nodes'],
  [/\bid\b/, 'roadmaps'],
  [/\b(file|folder|place)\b/, 'files'],
  [/^key$/, 'settings'],
  [/^value$/, 'setting-values'],
];

/** Values of options that help describes in a sentence. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '--at': ['today', 'yesterday'],
  '--status': ['todo', 'doing', 'done', 'skipped', 'ready', 'blocked', 'optional'],
};

/** What a value can be, told by what help calls it: "<id or file>", "<nodes...>", "<a|b>". */
export const kindsOf = (name: string): Kind[] =>
  KINDS.flatMap(([pattern, kind]) => (pattern.test(name) ? [kind] : []));

/** The words an option's or argument's value can be, where help tells: "--at", "<easy|hard>". */
export const wordsOf = (flag: string, name: string): readonly string[] => {
  if (Object.hasOwn(WORDS, flag)) return WORDS[flag] ?? [];
  return name.includes('|') && kindsOf(name).length === 0 ? name.split('|') : [];
};

/** Whether a value is several words with commas between. */
export const isList = (name: string): boolean => name === 'list';
