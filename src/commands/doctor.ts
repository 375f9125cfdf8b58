import type { Answer, Context, Finding } from '../context';
import { progressOf } from '../progress/fold';
import { isRoadmapError } from '../roadmap/errors';
import { clean } from '../view/clean';
import { count } from '../view/label';

const listed = (names: readonly string[]): string => {
  const more = names.length > 5 ? `, and ${names.length - 5} more` : '';
  return names.slice(0, 5).join(', ') + more;
};

/** The roadmap in use, and marks on topics it no longer has. */
const roadmapFindings = async (context: Context): Promise<Finding[]> => {
  try {
    const { path, origin } = await context.roadmaps.current('whole');
    const { tree, progress } = await context.snapshot('whole');
    const topics = tree.nodes.filter((node) => node.kind === 'topic').length;
    const lost = Object.entries(progress.topics).filter(([id]) => !tree.byId(id));
    const names = lost.map(([id, { title }]) => `${clean(id)} (${clean(title)})`);
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
            ? `${count(Object.keys(progress.topics).length, 'topic')} marked, all in the roadmap.`
            : `Kept, though the roadmap no longer has them: ${listed(names)}.`,
      },
    ];
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    const fix = error.hint ?? 'roadmap use backend';
    return [{ name: 'roadmap', ok: false, message: error.message, fix }];
  }
};

/** Progress of roadmaps that are no longer here. */
const strayFindings = async (context: Context): Promise<Finding[]> => {
  const state = await context.progress.state().catch(() => undefined);
  const ids = context.roadmaps.ids();
  const stray = Object.keys(state?.roadmaps ?? {}).filter(
    (id) => !ids.includes(id) && state && Object.keys(progressOf(state, id).topics).length > 0,
  );
  const message = `Progress is kept of roadmaps that are not here: ${listed(stray)}.`;
  return stray.length > 0 ? [{ name: 'elsewhere', ok: true, message }] : [];
};

/** Why `--fix` did nothing. */
const unrepaired = (checks: readonly Finding[]): string =>
  checks.every(({ ok }) => ok)
    ? 'Nothing needed repair.'
    : 'Nothing was repaired: what is wrong here is for you to mend.';

/** Checks files, progress and roadmap; with `fix`, repairs what is safe. */
export const run = async (context: Context, input: { readonly fix: boolean }): Promise<Answer> => {
  const repairs = input.fix ? await context.progress.repair() : [];
  const program: Finding = {
    name: 'program',
    ok: true,
    message: `roadmap ${context.version} on Node ${context.node}`,
  };
  const checks = [
    program,
    ...(await context.progress.inspect()),
    ...(await roadmapFindings(context)),
    ...(await strayFindings(context)),
  ];
  return {
    json: () => ({ checks, repairs }),
    *narrate({ checkupSentences }) {
      if (input.fix && repairs.length === 0) yield unrepaired(checks);
      yield* checkupSentences(checks, repairs);
    },
    *text({ theme, isTerminal }) {
      for (const repair of repairs) yield ` ${theme.done(theme.symbols.done)} ${clean(repair)}`;
      if (input.fix && repairs.length === 0) yield ` ${unrepaired(checks)}`;
      for (const { name, ok, message, fix } of checks) {
        const sign = ok ? theme.done(theme.symbols.done) : theme.warning('!');
        yield ` ${sign} ${name.padEnd(10)} ${clean(message)}`;
        if (!ok && fix) yield `   ${' '.repeat(10)} ${theme.command(clean(fix))}`;
      }
      if (isTerminal && theme.symbols.edge !== '') {
        yield ` If signs or columns look wrong: ${theme.command('roadmap config ascii on')}`;
      }
    },
  };
};
