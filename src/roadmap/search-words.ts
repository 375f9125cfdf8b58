import { comparable } from './comparable';

/** What people type for what the texts say. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  auth: ['authentication'],
  authn: ['authentication'],
  authz: ['authorization'],
  db: ['database', 'databases'],
  js: ['javascript'],
  k8s: ['kubernetes'],
  lb: ['load balancing'],
  login: ['authentication'],
  msg: ['message'],
  mq: ['message queue', 'message brokers'],
  oauth2: ['oauth'],
  pg: ['postgresql'],
  py: ['python'],
  sse: ['server-sent events'],
  ssl: ['tls'],
  ts: ['typescript'],
};

/** Words of a question that say nothing of what it is about. */
const EMPTY = new Set(
  'a about an and are can do does for how i in is it my of on or the to use using what when why with'.split(
    ' ',
  ),
);

/** One word of a query, in every form that counts as found. */
export interface Word {
  readonly typed: string;
  /** What it may be written as, the typed form first. */
  readonly forms: readonly string[];
  /** What its family begins with: "cach" for "caching". */
  readonly stem: string | undefined;
}

const stemOf = (word: string): string | undefined =>
  /^([\p{L}]{4,}?)(?:ability|able|ing|ed|es|e|s)$/u.exec(word)?.[1];

const wordOf = (typed: string): Word => ({
  typed,
  forms: [typed, ...(Object.hasOwn(SYNONYMS, typed) ? (SYNONYMS[typed] ?? []) : [])],
  stem: stemOf(typed),
});

const isTelling = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** A letter by itself says nothing without its neighbour: "big o". */
const joinLetters = (words: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const word of words) {
    const last = word.length === 1 ? joined.pop() : undefined;
    joined.push(last === undefined ? word : `${last} ${word}`);
  }
  return joined;
};

/** The words of a query that say what it is about; all of them where none does. */
export const wordsOf = (query: string): Word[] => {
  const typed = comparable(query)
    .split(/\s+/)
    .map((word) => word.replace(/^["'(,.;:!?]+|["'),.;:!?]+$/g, ''))
    .filter(isTelling);
  const telling = typed.filter((word) => !EMPTY.has(word));
  return joinLetters(telling.length > 0 ? telling : typed).map(wordOf);
};
