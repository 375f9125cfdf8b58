import { describe, expect, test } from 'vitest';
import { RoadmapError } from '../../src/roadmap/errors';
import { type Certainty, findNode, nearestNodes, type Words } from '../../src/roadmap/find';
import type { Tree } from '../../src/roadmap/tree';
import { backend, nodeIn, treeWith } from '../support/fixtures';
import { topic } from './nodes';

const tree = backend();

const SILENT: Words = { now: () => undefined, next: () => undefined };

const found = async (typed: string, certainty: Certainty = 'exact', among: Tree = tree) => {
  const { node, notice } = await findNode(among, typed, certainty, SILENT);
  return { id: node.id, notice };
};

/** The error that an argument ends in. */
const refused = async (
  typed: string,
  certainty: Certainty = 'exact',
  words = SILENT,
): Promise<RoadmapError> => {
  const error: unknown = await findNode(tree, typed, certainty, words).catch((reason) => reason);
  if (error instanceof RoadmapError) return error;
  throw new Error(`"${typed}" was taken`);
};

describe('a node is named', () => {
  test.each([
    ['by its number', '3.2.1', 'sql'],
    ['by the number of a section', '3.0', 'core-skills'],
    ['by a number without ".0"', '3', 'core-skills'],
    ['by the number of the root', '1', 'backend-roadmap'],
    ['by its id', 'sql', 'sql'],
    ['by an alias', 'postgres', 'sql'],
    ['by its whole title', 'Load Balancing', 'load-balancing'],
    ['by its title in small letters', 'linux basics', 'linux'],
    ['by its title in capitals', 'REDIS AND MEMCACHED', 'caches'],
    ['by a beginning that fits one title', 'dns and', 'dns'],
    ['by such a beginning in capitals', 'PROG', 'languages'],
    ['by its id in capitals', 'HTTP', 'http'],
    ['by an alias in capitals', 'Kafka', 'message-brokers'],
    ['with blanks around', '  sql\t', 'sql'],
    ['by a whole title, though a longer one begins with it', 'GraphQL APIs', 'graphql-apis'],
  ])('%s: "%s"', async (_, typed, id) => {
    expect(await found(typed)).toEqual({ id, notice: undefined });
    expect(await found(typed, 'fuzzy')).toEqual({ id, notice: undefined });
  });

  test('a beginning that fits a whole title is that title', async () => {
    const two = treeWith(topic('x', { title: 'Git' }), topic('y', { title: 'Git Hooks' }));
    expect(await found('git', 'exact', two)).toMatchObject({ id: 'x' });
  });

  test('a beginning that fits two titles is refused, and both are named', async () => {
    expect(await refused('Un')).toMatchObject({ code: 'node-unknown' });
    const { hint } = await refused('un');
    expect(hint).toMatch(/^Closest: /);
  });

  test('an id to the letter goes before one in other letters', async () => {
    const two = treeWith(topic('Go', { title: 'X' }), topic('go', { title: 'Y' }));
    expect(await found('go', 'exact', two)).toMatchObject({ id: 'go' });
    expect(await found('Go', 'exact', two)).toMatchObject({ id: 'Go' });
    await expect(found('GO', 'exact', two)).rejects.toThrow('No node "GO"');
  });

  test('two nodes with one whole title are not told apart by it', async () => {
    const two = treeWith(topic('x', { title: 'Git' }), topic('y', { title: 'Git' }));
    await expect(findNode(two, 'git', 'exact', SILENT)).rejects.toThrow('No node "git"');
  });
});

describe('what is both is told', () => {
  const both = treeWith(
    topic('3', { number: '1' }),
    topic('x', { number: '3' }),
    topic('4', { number: '4' }),
  );

  test('a number goes before an id', async () => {
    const notice = '"3" is also the id of 1 3; took the number.';
    expect(await found('3', 'exact', both)).toEqual({ id: 'x', notice });
  });

  test('number and id of one node are no riddle', async () => {
    expect(await found('4', 'exact', both)).toEqual({ id: '4', notice: undefined });
  });

  test('an id goes before a word', async () => {
    const named = treeWith(topic('next'));
    expect(await found('next', 'exact', named)).toMatchObject({ id: 'next' });
  });

  test('an id goes before a title', async () => {
    const named = treeWith(topic('x', { title: 'y' }), topic('y'));
    expect(await found('y', 'exact', named)).toMatchObject({ id: 'y' });
  });

  test('a word goes before a title', async () => {
    const titled = treeWith(topic('x', { title: 'Next.js' }), topic('y'));
    const words = { ...SILENT, next: () => nodeIn(titled, 'y') };
    expect((await findNode(titled, 'next', 'exact', words)).node.id).toBe('y');
  });
});

describe('the words now and next', () => {
  const words = { now: () => nodeIn(tree, 'linux'), next: () => nodeIn(tree, 'http') };

  test.each([
    ['now', 'linux'],
    ['next', 'http'],
  ])('%s', async (typed, id) => {
    expect((await findNode(tree, typed, 'exact', words)).node.id).toBe(id);
  });

  test.each([
    ['now', 'No topic is started.', 'Try: roadmap start next'],
    ['next', 'There is nothing left to take up.', 'See: roadmap show'],
  ])('%s where there is nothing: %s', async (typed, message, hint) => {
    expect(await refused(typed)).toMatchObject({ code: 'node-unknown', message, hint });
  });
});

describe('no guess is taken', () => {
  test.each([
    ['a final dot', '3.2.1.', 'Did you mean 3.2.1 SQL - PostgreSQL, MySQL?'],
    ['a dot in front', '.3', 'Did you mean 3.0 Core Backend Skills?'],
    ['a doubled dot', '3..2', 'Did you mean 3.2 Databases?'],
    ['commas', '3,2,1', 'Did you mean 3.2.1 SQL - PostgreSQL, MySQL?'],
    ['a leading zero', '03.2', 'Did you mean 3.2 Databases?'],
    ['a number nobody has', '3.2.9', 'Closest: 3.2 Databases · 3.2.1 SQL'],
    [
      'a section nobody has',
      '9.9',
      'Closest: 8.0 Becoming a Senior Backend Developer · 7.0 Logging & Monitoring · 6.0',
    ],
    ['full-width digits', '３.２', 'Did you mean 3.2 Databases?'],
  ])('of a number, by no command: %s (%s)', async (_, typed, hint) => {
    for (const certainty of ['exact', 'fuzzy'] as const) {
      const error = await refused(typed, certainty);
      expect(error).toMatchObject({
        code: 'node-unknown',
        message: `No node "${typed}" in "backend".`,
      });
      expect(error.hint).toContain(hint);
    }
  });

  test.each([
    ['a minus', '-1'],
    ['an option', '-x'],
    ['unicode digits', '３.２.１'],
    ['a full-width dot', '3．2'],
    ['a star', 'sq*'],
    ['a star alone', '*'],
    ['a question mark', 's?l'],
    ['brackets', '[sql]'],
    ['a slash', '3/2'],
    ['names of JavaScript itself', 'constructor'],
    ['its prototype', '__proto__'],
    ['nonsense', 'xyzzy'],
    ['control characters', '\u001b[31msql\u0000'],
  ])('of %s, by no command: %s', async (_, typed) => {
    expect((await refused(typed)).code).toBe('node-unknown');
    expect((await refused(typed, 'fuzzy')).code).toBe('node-unknown');
  });

  test.each([
    ['kafak', '8.3 Message Brokers - Kafka, RabbitMQ'],
    ['dockr', '5.1 Containerization - Docker'],
    ['postgress', '3.2.1 SQL - PostgreSQL, MySQL'],
  ])('of a typing error by a command that writes: "%s"', async (typed, label) => {
    const hint = `Did you mean ${label}? Try: roadmap search <words>`;
    expect(await refused(typed)).toMatchObject({ code: 'node-unknown', hint });
  });

  test.each([
    ['kafak', 'message-brokers', '8.3 Message Brokers - Kafka, RabbitMQ'],
    ['dockr', 'docker', '5.1 Containerization - Docker'],
  ])('but a command that only reads takes it, and says so: "%s"', async (typed, id, label) => {
    const notice = `No node "${typed}"; took the closest, ${label}.`;
    expect(await found(typed, 'fuzzy')).toEqual({ id, notice });
  });

  test('nor does reading take one of several', async () => {
    const { hint } = await refused('servers basics', 'fuzzy');
    expect(hint).not.toContain('Did you mean');
  });

  test.each(['xyzzy', '1 + 3', '-1', '__proto__'])(
    '%s is like none: the sections',
    async (typed) => {
      const { hint } = await refused(typed, 'fuzzy');
      expect(hint).toMatch(
        /^There are: 2\.0 Foundations · .* · 8\.0 .*Try: roadmap search <words>$/,
      );
    },
  );

  test('many sections are counted', async () => {
    const many = treeWith(...Array.from({ length: 30 }, (_, n) => topic(`t${n}`)));
    const error = await findNode(many, 'xyzzy', 'exact', SILENT).catch((thrown) => thrown);
    expect(error.hint).toContain('8 T7 · 22 more.');
  });

  test('what cannot be seen is written out', async () => {
    const { message } = await refused('x\u001b[31mred');
    expect(message).toBe('No node "x\\u001b[31mred" in "backend".');
  });

  test.each(['', ' ', '\t\n'])('nothing is wrong usage: "%s"', async (typed) => {
    expect(await refused(typed)).toMatchObject({
      code: 'usage',
      message: 'A node is missing.',
      hint: 'Try: roadmap show',
    });
  });

  test.each([
    [80, 'q'.repeat(80)],
    [81, `${'q'.repeat(79)}…`],
    [131_072, `${'q'.repeat(79)}…`],
  ])('%i characters are refused, and 80 of them are told', async (length, shown) => {
    const { message } = await refused('q'.repeat(length), 'fuzzy');
    expect(message).toBe(`No node "${shown}" in "backend".`);
  });

  test('of what is longer than any name nothing is near', async () => {
    const { hint } = await refused('kafka docker '.repeat(12), 'fuzzy');
    expect(hint).toMatch(/^There are: 2\.0 Foundations · .*Try: roadmap search <words>$/);
  });

  test('three at most are named', async () => {
    const { hint } = await refused('3.2.9');
    expect(hint).toBe(
      'Closest: 3.2 Databases · 3.2.1 SQL - PostgreSQL, MySQL · 3.2.2 NoSQL - MongoDB, Redis. ' +
        'Try: roadmap search <words>',
    );
  });

  test('a node without a number goes by its title', async () => {
    const { notice } = await found('Tes t', 'fuzzy', treeWith());
    expect(notice).toBe('No node "Tes t"; took the closest, Test.');
  });
});

describe('letters with accents are compared after NFC', () => {
  const [composed, apart] = ['caf\u00e9', 'cafe\u0301'];

  test.each([
    ['an id', topic(composed)],
    ['an alias', topic('x', { aliases: [composed] })],
    ['a title', topic('x', { title: composed })],
  ])('typed apart, %s written composed', async (_, node) => {
    expect(await found(apart, 'exact', treeWith(node))).toMatchObject({ id: node.id });
  });

  test.each([
    ['an id', topic(apart)],
    ['an alias', topic('x', { aliases: [apart] })],
    ['a title', topic('x', { title: apart })],
  ])('typed composed, %s written apart', async (_, node) => {
    expect(await found(composed, 'exact', treeWith(node))).toMatchObject({ id: node.id });
  });
});

describe('the nearest nodes', () => {
  test.each([
    ['3.2.9', 3, ['3.2', '3.2.1', '3.2.2']],
    ['3.2.1.7', 3, ['3.2.1']],
    ['3.7', 2, ['3.0', '3.1']],
    ['9', 3, ['8.0', '7.0', '6.0']],
    ['0', 2, ['2.0', '3.0']],
    ['9'.repeat(400), 1, ['2.0']],
  ])('of the number %s, at most %i: %j', async (typed, count, numbers) => {
    expect((await nearestNodes(tree, typed, count)).map(({ number }) => number)).toEqual(numbers);
  });

  test('each node once, though title, id and alias fit', async () => {
    const ids = (await nearestNodes(tree, 'pythn', 3)).map(({ id }) => id);
    expect(ids[0]).toBe('python');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
