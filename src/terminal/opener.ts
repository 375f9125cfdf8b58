import open from 'open';
import { RoadmapError } from '../roadmap/errors';

/** Opens an address in the browser, without a shell. */
export const openLink = async (url: string): Promise<void> => {
  try {
    await open(url);
  } catch {
    throw new RoadmapError(
      'program-missing',
      `No browser could be started for ${url}`,
      'Copy the address yourself.',
    );
  }
};
