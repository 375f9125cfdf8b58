import { rootNameOf } from '../xml-root';

/** Whether a text looks like a mind map of Freemind or Freeplane. */
export const isFreemind = (text: string): boolean => rootNameOf(text) === 'map';
