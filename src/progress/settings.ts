/** What every setting is until it is chosen. */
export const DEFAULT_SETTING = 'auto';

/** The settings a learner can choose with `config`, and the values each takes. */
export const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  ascii: ['auto', 'on', 'off'],
  color: ['auto', 'always', 'never'],
};
