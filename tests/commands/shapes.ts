import * as z from 'zod';

const id = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.iso.datetime();
const status = z.enum(['todo', 'doing', 'done', 'skipped']);

const nodeKeys = {
  id,
  number: z.string(),
  title: z.string(),
  status,
  kind: z.enum(['root', 'section', 'group', 'topic']),
};

/** A node, everywhere. */
const node = z.strictObject(nodeKeys);

const summary = z
  .strictObject({
    total: z.int(),
    done: z.int(),
    doing: z.int(),
    skipped: z.int(),
    todo: z.int(),
    percent: z.int().min(0).max(100),
  })
  .refine(({ total, done, doing, todo }) => total === done + doing + todo)
  .refine(({ total, done, percent }) => percent === (total ? Math.floor((100 * done) / total) : 0));

const roadmap = z.strictObject({ id, title: z.string() });

export interface TreeJson extends z.infer<typeof node> {
  readonly color?: string;
  readonly optional: boolean;
  readonly blocked: boolean;
  readonly summary: z.infer<typeof summary>;
  readonly children: readonly TreeJson[];
}

/** A node of the tree, with what is below it. */
const tree: z.ZodType<TreeJson> = z.lazy(() =>
  z.strictObject({
    ...nodeKeys,
    color: z.exactOptional(z.string()),
    optional: z.boolean(),
    blocked: z.boolean(),
    summary,
    children: z.array(tree),
  }),
);

export const show = z.strictObject({ roadmap, summary, root: tree });

const event = z.looseObject({ type: z.string() });

/** A change as it stands in the history. */
const change = z.strictObject({
  id,
  at: moment,
  on: day,
  device: z.string(),
  roadmap: z.string(),
  events: z.array(event).min(1),
});

const grade = z.enum(['again', 'hard', 'good', 'easy']);

/** done, start, skip, reset; undo and redo also tell which change that was */
export const changed = z.strictObject({
  changed: z.array(z.strictObject({ ...nodeKeys, from: status, to: status })),
  unchanged: z.array(node),
  steps: z.array(
    z.strictObject({
      ...nodeKeys,
      step: z.optional(z.int().min(1)),
      text: z.string(),
      ticked: z.boolean(),
    }),
  ),
  reviews: z.optional(z.array(z.strictObject({ ...nodeKeys, grade, removed: z.boolean() }))),
  summary: z.nullable(summary),
  undone: z.optional(z.nullable(change)),
  redone: z.optional(z.nullable(change)),
});

/** How far the steps of a topic are. */
const stepCount = z.strictObject({ ticked: z.int().min(1), total: z.int().min(1) });

const upcoming = { due: day, retrievability: z.number().min(0).max(1) };

const due = z.strictObject({ ...nodeKeys, ...upcoming });

export const dueList = z.strictObject({ due: z.array(due) });

export const reviewed = z.strictObject({
  reviewed: z.array(z.strictObject({ ...nodeKeys, grade, due: day })),
});

const started = z.strictObject({ code: z.string(), text: z.string(), points: z.number() });

export const next = z.strictObject({
  continue: z.array(
    z.strictObject({
      ...nodeKeys,
      steps: z.exactOptional(stepCount),
      reasons: z.array(started).min(1),
    }),
  ),
  suggestions: z.array(
    z
      .strictObject({
        ...nodeKeys,
        score: z.number(),
        hours: z.nullable(z.number()),
        alternatives: z.array(node),
        reasons: z.array(started).min(1),
      })
      .refine(({ score, reasons }) => {
        const sum = reasons.reduce((total, { points }) => total + points, 0);
        return Math.abs(sum - score) < 1e-9;
      }),
  ),
  review: z.array(due),
  blocked: z.array(z.strictObject({ ...nodeKeys, waitingFor: z.array(node) })),
});

const resource = z.strictObject({
  title: z.string(),
  url: z.string(),
  kind: z.optional(z.string()),
  role: z.optional(z.string()),
  free: z.optional(z.boolean()),
  minutes: z.optional(z.number()),
});

const note = { n: z.int().min(1), text: z.string(), at: moment };

const term = z.strictObject({ term: z.string(), meaning: z.string() });

const practiceStep = {
  id: z.optional(z.string()),
  text: z.string(),
  expect: z.optional(z.string()),
  minutes: z.optional(z.number()),
  hint: z.optional(z.string()),
  stretch: z.optional(z.boolean()),
};

export const terms = z.strictObject({
  node,
  terms: z.array(z.strictObject({ term: z.string(), meaning: z.string(), node })),
});

export const info = z.strictObject({
  node: z.strictObject({
    ...nodeKeys,
    path: z.array(node),
    requires: z.array(node),
    unlocks: z.array(node),
    hours: z.nullable(z.number()),
    content: z.strictObject({
      summary: z.optional(z.string()),
      outcomes: z.optional(z.array(z.string())),
      before: z.optional(z.array(z.strictObject({ title: z.string(), text: z.string() }))),
      terms: z.optional(z.array(term)),
      example: z.optional(z.strictObject({ code: z.string(), caption: z.string() })),
      practice: z.optional(
        z.union([
          z.strictObject({ goal: z.string(), steps: z.array(z.strictObject(practiceStep)) }),
          z.strictObject({ task: z.string(), doneWhen: z.array(z.string()) }),
        ]),
      ),
      mistakes: z.optional(z.array(z.strictObject({ symptom: z.string(), cause: z.string() }))),
      resources: z.optional(z.array(resource)),
      checks: z.optional(
        z.array(
          z.strictObject({
            question: z.string(),
            code: z.optional(z.string()),
            answer: z.string(),
            source: z.optional(z.string()),
          }),
        ),
      ),
    }),
    notes: z.array(z.strictObject({ ...note, on: day })),
    steps: z.array(
      z.strictObject({
        n: z.int().min(1),
        ...practiceStep,
        ticked: z.boolean(),
        on: z.nullable(day),
      }),
    ),
    review: z.nullable(z.strictObject(upcoming)),
    history: z.array(z.strictObject({ on: day, at: moment, from: status, to: status })),
  }),
});

export const search = z.strictObject({
  hits: z.array(
    z.strictObject({
      ...nodeKeys,
      score: z.number().min(0).max(1),
      where: z.string(),
      text: z.string(),
    }),
  ),
  more: z.number().int().min(0),
});

export const overview = z.strictObject({
  roadmap,
  summary,
  sections: z.array(z.strictObject({ ...nodeKeys, summary })),
  review: z.array(due),
  next: z.nullable(z.strictObject({ ...nodeKeys, steps: z.exactOptional(stepCount) })),
});

export const path = z.strictObject({
  nodes: z.array(z.strictObject({ ...nodeKeys, hours: z.nullable(z.number()) })),
  hours: z.number(),
});

export const roadmaps = z.strictObject({
  roadmaps: z.array(z.strictObject({ id, title: z.string(), summary, chosen: z.boolean() })),
});

export const notes = z.strictObject({ node, notes: z.array(z.strictObject(note)) });

export const open = z.strictObject({ resources: z.array(resource) });

export const backup = z.strictObject({
  backup: z.nullable(
    z.strictObject({
      file: z.nullable(z.string()),
      at: moment,
      changes: z.int(),
      roadmaps: z.int(),
    }),
  ),
  text: z.optional(z.string()),
});

export const restored = z.strictObject({
  restored: z.strictObject({
    at: z.string(),
    changes: z.int(),
    roadmaps: z.array(id),
    replaced: z.int(),
    settings: z.int(),
    roadmapsReplaced: z.array(id),
    kept: z.nullable(z.string()),
  }),
  summary: z.nullable(summary),
});

export const config = z.strictObject({ settings: z.record(z.string(), z.string()) });

export const validate = z.strictObject({
  valid: z.boolean(),
  problems: z.array(
    z.strictObject({
      path: z.string(),
      line: z.optional(z.int().min(1)),
      code: z.string(),
      message: z.string(),
      fix: z.string(),
      severity: z.enum(['error', 'warning']),
    }),
  ),
});

export const doctor = z.strictObject({
  checks: z.array(
    z.strictObject({
      name: z.string(),
      ok: z.boolean(),
      message: z.string(),
      fix: z.optional(z.string()),
    }),
  ),
  repairs: z.array(z.string()),
});

export const changes = z.strictObject({ changes: z.array(change) });

/** A node as it is now, with its title or its parent's before. */
const version = z.strictObject({ ...node.shape, was: z.nullable(z.string()) });

export const imported = z.strictObject({
  id,
  added: z.array(node),
  renamed: z.array(version),
  moved: z.array(version),
  removed: z.array(node),
  done: z.int(),
  doing: z.int(),
  skipped: z.int(),
  summary: z.strictObject({ before: z.nullable(summary), after: summary }),
  imported: z.boolean(),
});

export const exported = z.union([
  z.strictObject({ format: z.string(), text: z.string() }),
  z.strictObject({ format: z.string(), file: z.string() }),
]);

export const sync = z.strictObject({
  sync: z.strictObject({
    to: z.nullable(z.string()),
    kind: z.nullable(z.enum(['git', 'folder'])),
    sent: z.int(),
    received: z.int(),
    last: z.nullable(moment),
    waiting: z.nullable(z.int()),
    devices: z.array(
      z.strictObject({
        id,
        name: z.nullable(z.string()),
        self: z.boolean(),
        changes: z.int(),
        last: z.nullable(moment),
        received: z.int(),
      }),
    ),
    foreign: z.array(z.string()),
    elsewhere: z.array(z.string()),
  }),
  summary: z.nullable(summary),
});

const retained = z.nullable(z.number().min(0).max(1));

const pace = { days: z.int().min(7), perWeek: z.number(), hoursPerWeek: z.nullable(z.number()) };

export const stats = z.strictObject({
  node,
  summary,
  retained,
  sections: z.array(z.strictObject({ ...nodeKeys, summary, retained })),
  days: z.array(
    z.strictObject({
      date: day,
      done: z.int(),
      known: z.int(),
      started: z.int(),
      notes: z.int(),
      reviews: z.int(),
      steps: z.int(),
    }),
  ),
  activeDays: z.int(),
  streak: z.strictObject({ days: z.int(), weeks: z.int() }),
  weeks: z.array(z.strictObject({ start: day, done: z.int(), hours: z.nullable(z.number()) })),
  pace: z.nullable(z.strictObject({ ...pace, long: z.strictObject(pace) })),
  left: z.strictObject({ topics: z.int(), hours: z.nullable(z.number()) }),
  forecast: z.nullable(z.strictObject({ p50: day, p85: z.nullable(day) })),
});

export const plan = z.strictObject({
  goal: node,
  hoursPerWeek: z.number(),
  weeks: z.array(
    z.strictObject({
      start: day,
      hours: z.number(),
      topics: z.array(z.strictObject({ ...nodeKeys, hours: z.number(), of: z.number() })),
    }),
  ),
  topics: z.int(),
  hours: z.number(),
  hasHours: z.boolean(),
  until: z.nullable(day),
  choices: z.array(z.strictObject({ ...nodeKeys, picked: z.array(node).min(1) })),
  beyond: z.array(node),
  by: z.nullable(
    z.strictObject({
      date: day,
      hoursPerWeek: z.number(),
      own: z.nullable(z.number()),
      made: z.nullable(z.boolean()),
    }),
  ),
});

export const completion = z.strictObject({ shell: z.string(), script: z.string() });

/** Any error, on stderr. */
export const error = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.nullable(z.string()),
  }),
});
