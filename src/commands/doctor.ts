import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Finding } from '../context/progress';
import { count } from '../page/label';
import { clean } from '../page/sanitize';
import { progressOf, settingOf } from '../progress/record/fold';
import { own } from '../progress/record/records';
import { SETTINGS } from '../progress/record/settings';
import type { State } from '../progress/record/types';
import { ifPossible, isRoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { defineCommand, flag, type InputOf } from './command';
import { checkupPage } from './doctor.page';

const usage = { options: { fix: flag('--fix', 'repair what is safe') } };

const listed = (names: readonly string[]): string => {
  const more = names.length > 5 ? `, and ${names.length - 5} more` : '';
  return names.slice(0, 5).join(', ') + more;
};

/** The roadmap in use, and what is kept of topics it no longer has. */
const roadmapFindings = async (context: Context): Promise<Finding[]> => {
  const { path, origin } = await context.roadmaps.current('whole');
  const { tree, progress } = await context.snapshot('whole');
  const topics = tree.nodes.filter((node) => node.kind === 'topic').length;
  const { topics: marks, notes, reviews, steps } = progress;
  const ids = new Set([marks, notes, reviews, steps].flatMap(Object.keys));
  const lost = [...ids].filter((id) => !tree.byId(id));
  const names = lost.map((id) => clean(`${id} (${own(marks, id)?.title ?? 'not marked'})`));
  const marked = `${count(Object.keys(marks).length, 'topic')} marked, all in the roadmap.`;
  return [
    {
      name: 'roadmap',
      ok: true,
      message: `${tree.roadmap.id}, ${count(topics, 'topic')} (${origin}: ${path})`,
    },
    {
      name: 'marks',
      ok: true,
      message:
        lost.length === 0
          ? marked
          : `Kept, though the roadmap no longer has them: ${listed(names)}.`,
    },
  ];
};

/** What cannot be told of something, and what to do about it. */
const failed = (name: string, error: unknown, fix: string): Finding => {
  if (!isRoadmapError(error)) throw error;
  return { name, ok: false, message: error.message, fix: error.hint ?? fix };
};

const USE_SHIPPED = 'roadmap use backend';

/** Roadmaps that were imported and cannot be read any more. */
const libraryFindings = async ({ roadmaps }: Context): Promise<Finding[]> => {
  const findings = roadmaps.ids().map(async (id): Promise<Finding[]> => {
    try {
      if (await roadmaps.find(id, 'whole')) return [];
      const message = `${quoted(`${id}.json`)} is not used: what stands before ".json" is no id.`;
      return [{ name: 'roadmaps', ok: false, message, fix: 'Bring it in: roadmap import <file>' }];
    } catch (error) {
      return [failed('roadmaps', error, `roadmap roadmaps --remove ${id}`)];
    }
  });
  return (await Promise.all(findings)).flat();
};

/** Settings whose value is none they can have, as a hand may have written it. */
const settingFindings = (state: State): Finding[] =>
  Object.entries(SETTINGS).flatMap(([key, { isValue, initial, takes }]) => {
    const value = settingOf(state, key);
    if (value === undefined || isValue(value)) return [];
    const message = `The setting ${key} is ${quoted(value)}, which means nothing; it takes ${takes}.`;
    return [{ name: 'settings', ok: false, message, fix: `roadmap config ${key} ${initial}` }];
  });

/** Progress of roadmaps that are no longer here. */
const strayFindings = ({ roadmaps }: Context, state: State): Finding[] => {
  const ids = roadmaps.ids();
  const stray = Object.keys(state.roadmaps).filter(
    (id) => !ids.includes(id) && Object.keys(progressOf(state, id).topics).length > 0,
  );
  const message = `Progress is kept of roadmaps that are not here: ${listed(stray)}.`;
  return stray.length > 0 ? [{ name: 'elsewhere', ok: true, message }] : [];
};

/** What the saved progress tells, where it can be read. */
const progressFindings = async (context: Context): Promise<readonly Finding[]> => {
  // Where it cannot be read, the findings about the files tell of it.
  const state = await ifPossible(() => context.progress.state());
  if (!state) return [];
  const sync = await context.sync();
  return [...settingFindings(state), ...strayFindings(context, state), ...(await sync.check())];
};

/** What is wrong may be met in more than one place: it is told once. */
const once = (checks: readonly Finding[]): Finding[] => {
  const messages = checks.map(({ message }) => message);
  return checks.filter(({ ok, message }, at) => ok || messages.indexOf(message) === at);
};

/** Checks files, progress and roadmap; with `fix`, repairs what is safe. */
export const run = async (context: Context, input: InputOf<typeof usage>): Promise<Answer> => {
  const repairs = input.fix ? await context.progress.repair() : undefined;
  const program: Finding = {
    name: 'program',
    ok: true,
    message: `roadmap ${context.version} on Node ${context.node}`,
  };
  const chosen = await roadmapFindings(context).catch((error) => [
    failed('roadmap', error, USE_SHIPPED),
  ]);
  const checks = once([
    program,
    ...(await context.progress.inspect()),
    ...chosen,
    ...(await libraryFindings(context)),
    ...(await progressFindings(context)),
  ]);
  const model = { checks, repairs };
  return {
    json: () => ({ checks, repairs: repairs ?? [] }),
    page: () => checkupPage(model),
  };
};

export const command = defineCommand(usage, {
  examples: ['doctor', 'doctor --fix'],
  run,
});
