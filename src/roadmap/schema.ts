import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { isId, RESERVED } from './id';

z.config(en());

const ID_RULE = '1 to 128 printable characters without blanks or slashes';

const reserved = (word: unknown): string => `"${word}" is a reserved word and cannot be an id`;

const id = z.string().check(
  z.refine(isId, {
    error: ({ input }) =>
      RESERVED.some((word) => word === input) ? reserved(input) : `an id is ${ID_RULE}`,
  }),
);
const text = z
  .string()
  .check(z.refine((value) => value.trim() !== '', { error: 'must not be empty' }));
const matching = (pattern: RegExp, error: string) => z.string().check(z.regex(pattern, { error }));

const minutes = z.exactOptional(z.number().check(z.positive({ error: 'must be more than 0' })));

const RESOURCE_FIELDS = {
  title: text,
  url: text,
  kind: z.exactOptional(z.enum(['official', 'guide', 'book', 'course', 'video', 'tool', 'paper'])),
  role: z.exactOptional(z.enum(['start', 'then', 'reference'])),
  free: z.exactOptional(z.boolean()),
  minutes,
};

const STEP_FIELDS = {
  id: z.exactOptional(id),
  text,
  expect: z.exactOptional(text),
  minutes,
  hint: z.exactOptional(text),
  stretch: z.exactOptional(z.boolean()),
};

const STEPPED_FIELDS = { goal: text, steps: z.array(z.looseObject(STEP_FIELDS)) };
const TASK_FIELDS = { task: text, doneWhen: z.array(text) };
const TERM_FIELDS = { term: text, meaning: text };
const EXAMPLE_FIELDS = { code: text, caption: text };
const MISTAKE_FIELDS = { symptom: text, cause: text };
const CHECK_FIELDS = {
  question: text,
  code: z.exactOptional(text),
  answer: text,
  source: z.exactOptional(text),
};
const PREPARATION_FIELDS = { title: text, text };

export const NODE_FIELDS = {
  id,
  number: z.exactOptional(matching(/^\d+(\.\d+)*$/, 'expected a number such as "3.2.1"')),
  title: text,
  aliases: z.exactOptional(z.array(id)),
  color: z.exactOptional(
    matching(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, 'expected "#rgb" or "#rrggbb"'),
  ),
  summary: z.exactOptional(z.string()),
  requires: z.exactOptional(z.array(id)),
  choose: z.exactOptional(
    z.int({ error: 'expected a whole number' }).check(z.minimum(1, { error: 'must be 1 or more' })),
  ),
  hours: z.exactOptional(
    z
      .number()
      .check(
        z.minimum(0, { error: 'must be 0 or more' }),
        z.maximum(100_000, { error: 'must be 100000 or less' }),
      ),
  ),
  outcomes: z.exactOptional(z.array(text)),
  terms: z.exactOptional(z.array(z.looseObject(TERM_FIELDS))),
  example: z.exactOptional(z.looseObject(EXAMPLE_FIELDS)),
  practice: z.exactOptional(z.union([z.looseObject(STEPPED_FIELDS), z.looseObject(TASK_FIELDS)])),
  mistakes: z.exactOptional(z.array(z.looseObject(MISTAKE_FIELDS))),
  resources: z.exactOptional(z.array(z.looseObject(RESOURCE_FIELDS))),
  checks: z.exactOptional(z.array(z.looseObject(CHECK_FIELDS))),
};

export const ROADMAP_FIELDS = {
  $schema: z.exactOptional(z.string()),
  format: z.literal(1),
  id: z.string().check(
    z.regex(/^(?!constructor$|prototype$)[a-z0-9][a-z0-9-]{0,63}$/, {
      error: ({ input }) =>
        RESERVED.some((word) => word === input)
          ? reserved(input)
          : "a roadmap's id is small letters, digits and hyphens, at most 64",
    }),
  ),
  title: text,
  description: z.exactOptional(z.string()),
  language: z.exactOptional(z.string()),
  source: z.exactOptional(z.string()),
  before: z.exactOptional(z.array(z.looseObject(PREPARATION_FIELDS))),
};

/** One node by itself: its children are only known to be a list. Trees are checked node by node. */
export const nodeSchema = z.looseObject({
  ...NODE_FIELDS,
  children: z.exactOptional(z.array(z.unknown())),
});

/** The top of a roadmap file by itself. */
export const headSchema = z.looseObject({ ...ROADMAP_FIELDS, root: z.looseObject({}) });

/** Keys the format knows, by what they stand in: anything else is kept and reported. */
export const KNOWN_KEYS = {
  // `progress` goes along when a roadmap is exported; an import takes it out.
  roadmap: new Set([...Object.keys(ROADMAP_FIELDS), 'root', 'progress']),
  before: new Set(Object.keys(PREPARATION_FIELDS)),
  node: new Set([...Object.keys(NODE_FIELDS), 'children']),
  terms: new Set(Object.keys(TERM_FIELDS)),
  example: new Set(Object.keys(EXAMPLE_FIELDS)),
  practice: new Set([...Object.keys(STEPPED_FIELDS), ...Object.keys(TASK_FIELDS)]),
  steps: new Set(Object.keys(STEP_FIELDS)),
  mistakes: new Set(Object.keys(MISTAKE_FIELDS)),
  resources: new Set(Object.keys(RESOURCE_FIELDS)),
  checks: new Set(Object.keys(CHECK_FIELDS)),
};
