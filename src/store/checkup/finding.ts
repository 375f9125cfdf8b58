import type { Finding } from '../../context/progress';

/** What repairs what is safe to repair. */
export const FIX = 'roadmap doctor --fix';

/** What was found; with a way out where something is wrong. */
export const finding = (name: string, ok: boolean, message: string, fix?: string): Finding =>
  fix === undefined || ok ? { name, ok, message } : { name, ok, message, fix };
