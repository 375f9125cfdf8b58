import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { settingOf } from '../progress/record/fold';
import { isSettingKey, SETTINGS, type SettingKey, settingValue } from '../progress/record/settings';
import type { State } from '../progress/record/types';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { defineCommand, type InputOf, optional } from './command';
import { settingsPage } from './config.page';
import { text } from './values';

const KEYS = Object.keys(SETTINGS).filter(isSettingKey);

const usage = {
  arguments: {
    key: optional(
      { ...text('key'), sources: ['settings'], isFree: false },
      `${KEYS.slice(0, -1).join(', ')} or ${KEYS.at(-1)}; without one, all are printed`,
    ),
    value: optional(
      { ...text('value'), sources: ['setting-values'], isFree: false },
      'what to set it to; without it, it is printed',
    ),
  },
};

export type ConfigInput = InputOf<typeof usage>;

const keyOf = (text: string): SettingKey => {
  if (isSettingKey(text)) return text;
  const hint = `There are: ${KEYS.join(', ')}`;
  throw new RoadmapError('usage', `There is no setting ${quoted(text)}.`, hint);
};

const choose = async (context: Context, key: SettingKey, value: string): Promise<State> => {
  const { isValue, initial, takes } = SETTINGS[key];
  if (!isValue(value)) {
    throw new RoadmapError('usage', `"${key}" cannot be ${quoted(value)}.`, `It takes: ${takes}`);
  }
  const wanted = value === initial ? null : value;
  const { state } = await context.progress.save((before) =>
    (settingOf(before, key) ?? null) === wanted
      ? undefined
      : { roadmap: '', events: [{ type: 'setting', key, value: wanted }] },
  );
  return state;
};

/** Prints or sets a setting. */
export const run = async (context: Context, input: ConfigInput): Promise<Answer> => {
  const key = input.key === undefined ? undefined : keyOf(input.key);
  const state =
    key !== undefined && input.value !== undefined
      ? await choose(context, key, input.value)
      : await context.progress.state();
  const rows = (key === undefined ? KEYS : [key]).map((name) => ({
    name,
    value: settingValue(state, name),
    about: SETTINGS[name].about,
    takes: SETTINGS[name].takes,
  }));
  return {
    json: () => ({ settings: Object.fromEntries(rows.map((row) => [row.name, row.value])) }),
    page: () => settingsPage(rows),
  };
};

export const command = defineCommand(usage, {
  examples: ['config', 'config ascii on', 'config hours 6'],
  run,
});
