import type { Answer, Context } from '../context';
import { settingOf } from '../progress/fold';
import { DEFAULT_SETTING, SETTINGS } from '../progress/settings';
import type { State } from '../progress/types';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { tableLines } from '../view/lists';

export interface ConfigInput {
  readonly key: string | undefined;
  readonly value: string | undefined;
}

const namesOf = (): string => Object.keys(SETTINGS).join(', ');

const valuesOf = (key: string): readonly string[] => {
  const values = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
  if (values) return values;
  throw new RoadmapError('usage', `There is no setting ${quoted(key)}.`, `There are: ${namesOf()}`);
};

const choose = async (context: Context, key: string, value: string): Promise<State> => {
  if (!valuesOf(key).includes(value)) {
    const hint = `It takes: ${valuesOf(key).join(', ')}`;
    throw new RoadmapError('usage', `"${key}" cannot be ${quoted(value)}.`, hint);
  }
  const wanted = value === DEFAULT_SETTING ? null : value;
  const { state } = await context.progress.save((before) =>
    (settingOf(before, key) ?? null) === wanted
      ? undefined
      : { roadmap: '', events: [{ type: 'setting', key, value: wanted }] },
  );
  return state;
};

/** Prints or sets a setting. */
export const run = async (context: Context, { key, value }: ConfigInput): Promise<Answer> => {
  if (key !== undefined) valuesOf(key);
  const state =
    key !== undefined && value !== undefined
      ? await choose(context, key, value)
      : await context.progress.state();
  const rows = Object.entries(SETTINGS)
    .filter(([name]) => key === undefined || name === key)
    .map(([name, values]) => ({ name, value: settingOf(state, name) ?? DEFAULT_SETTING, values }));
  return {
    json: () => ({ settings: Object.fromEntries(rows.map((row) => [row.name, row.value])) }),
    text: () =>
      tableLines(
        rows.map((row) => [row.name, `${row.value}   (${row.values.join(', ')})`] as const),
      ),
  };
};
