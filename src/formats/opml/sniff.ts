import { rootNameOf } from '../xml-root';

/** Whether a text looks like OPML. */
export const isOpml = (text: string): boolean => rootNameOf(text) === 'opml';
