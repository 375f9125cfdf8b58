/**
 * Whether answers are to be plain sentences for a screen reader: the flag decides, then
 * ROADMAP_NARRATE ("0" is off), then the setting.
 */
export const wantsNarration = (
  flag: boolean | undefined,
  env: NodeJS.ProcessEnv,
  setting: string | undefined,
): boolean => {
  if (flag !== undefined) return flag;
  const wish = env['ROADMAP_NARRATE'];
  return wish ? wish !== '0' : setting === 'on';
};
