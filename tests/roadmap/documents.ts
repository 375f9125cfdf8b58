import { checkRoadmap } from '../../src/roadmap/check';

/** A node as it might stand in a file, right or wrong. */
export const node = (id: unknown, more: object = {}): object => ({ id, title: 'Node', ...more });

/** A document as it might stand in a file. */
export const documentOf = (...children: unknown[]) => ({
  format: 1,
  id: 'test',
  title: 'Test',
  root: { id: 'root', title: 'Root', children },
});

/** What the checks find, as "code path". */
export const faultsOf = (document: unknown): string[] =>
  checkRoadmap(document).problems.map(({ code, path }) => `${code} ${path}`.trim());
