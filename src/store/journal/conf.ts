import { basename, dirname } from 'node:path';
import Conf from 'conf';

/** Replaces a file with a document, through conf: a temporary file, synced, renamed over it. */
export const replace = (
  path: string,
  document: Record<string, unknown>,
  serialize: (document: object) => string,
): void => {
  const conf = new Conf({
    cwd: dirname(path),
    configName: basename(path),
    fileExtension: '',
    projectSuffix: '',
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
    serialize,
    // We have read the file ourselves, strictly; conf would read it three times more.
    deserialize: () => ({}),
  });
  conf.store = document;
};
