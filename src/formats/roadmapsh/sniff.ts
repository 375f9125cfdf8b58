/** Whether a text looks like a roadmap of roadmap.sh: a drawing of boxes that have a place. */
export const isRoadmapSh = (text: string): boolean =>
  /^[\s\ufeff]*\{/.test(text) &&
  /"nodes"\s*:\s*\[/.test(text) &&
  /"edges"\s*:\s*\[/.test(text) &&
  /"position"\s*:\s*\{/.test(text);
