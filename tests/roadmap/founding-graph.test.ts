import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/formats/json';
import { waitingFor } from '../../src/roadmap/prerequisites';
import { rollUp } from '../../src/roadmap/rollup';
import { topicsOf } from '../../src/roadmap/tree';
import { backend, nodeIn } from '../support/fixtures';
import { statuses } from './nodes';

const tree = backend();
const topics = topicsOf(tree, tree.root);

/** The founding graph: number, title, colour, parent; in its order. */
const FOUNDING = [
  ['1.0', 'Backend Roadmap', '#f9f', ''],
  ['2.0', 'Foundations', '#bbf', '1.0'],
  ['2.1', 'Understanding Servers', '#cfc', '2.0'],
  ['2.1.1', 'Basics of HTTP/HTTPS', '#fc9', '2.1'],
  ['2.1.2', 'DNS and Load Balancing', '#f99', '2.1'],
  ['2.1.3', 'REST vs GraphQL', '#9f9', '2.1'],
  ['2.2', 'Operating Systems & CLI', '#9cf', '2.0'],
  ['2.2.1', 'Linux Basics', '#c9f', '2.2'],
  ['2.2.2', 'Shell Scripting', '#ff9', '2.2'],
  ['2.2.3', 'Process Management', '#9ff', '2.2'],
  ['3.0', 'Core Backend Skills', '#f9c', '1.0'],
  ['3.1', 'Programming Languages', '#ccf', '3.0'],
  ['3.1.1', 'JavaScript - Node.js', '#fcf', '3.1'],
  ['3.1.2', 'Python - Django/FastAPI', '#cff', '3.1'],
  ['3.1.3', 'Java - Spring Boot', '#9cf', '3.1'],
  ['3.1.4', 'PHP - Laravel', '#cc9', '3.1'],
  ['3.2', 'Databases', '#ffc', '3.0'],
  ['3.2.1', 'SQL - PostgreSQL, MySQL', '#cff', '3.2'],
  ['3.2.2', 'NoSQL - MongoDB, Redis', '#9f9', '3.2'],
  ['3.2.3', 'ORMs - TypeORM, Prisma', '#cfc', '3.2'],
  ['4.0', 'APIs and Frameworks', '#f9f', '1.0'],
  ['4.1', 'Building RESTful APIs', '#bbf', '4.0'],
  ['4.2', 'GraphQL APIs', '#cfc', '4.0'],
  ['4.3', 'Authentication - JWT, OAuth', '#fc9', '4.0'],
  ['4.4', 'Rate Limiting and Security', '#f99', '4.0'],
  ['5.0', 'Server and Deployment', '#9f9', '1.0'],
  ['5.1', 'Containerization - Docker', '#cc9', '5.0'],
  ['5.2', 'CI/CD Pipelines', '#ccf', '5.0'],
  ['5.3', 'Cloud Platforms - AWS, GCP, Azure', '#cff', '5.0'],
  ['5.4', 'Serverless Architecture', '#fcf', '5.0'],
  ['6.0', 'Caching and Performance', '#ffc', '1.0'],
  ['6.1', 'Redis and Memcached', '#cff', '6.0'],
  ['6.2', 'Load Balancing', '#9f9', '6.0'],
  ['6.3', 'CDN and Edge Computing', '#cfc', '6.0'],
  ['7.0', 'Logging & Monitoring', '#f9f', '1.0'],
  ['7.1', 'Log Management - ELK, Prometheus', '#bbf', '7.0'],
  ['7.2', 'Application Monitoring - New Relic, Datadog', '#cfc', '7.0'],
  ['8.0', 'Becoming a Senior Backend Developer', '#fc9', '1.0'],
  ['8.1', 'Understanding System Design', '#f99', '8.0'],
  ['8.2', 'Distributed Systems', '#9f9', '8.0'],
  ['8.3', 'Message Brokers - Kafka, RabbitMQ', '#9cf', '8.0'],
  ['8.4', 'Contribute to Open Source', '#cc9', '8.0'],
  ['8.5', 'Learn Scalability Patterns', '#ccf', '8.0'],
];

/** What comes first, by number; a topic that is not here waits for nothing. */
const REQUIRES: Readonly<Record<string, readonly string[]>> = {
  '2.1.2': ['2.1.1'],
  '2.1.3': ['2.1.1'],
  '2.2.2': ['2.2.1'],
  '2.2.3': ['2.2.1'],
  '3.2.2': ['3.2.1'],
  '3.2.3': ['3.2.1', '3.1'],
  '4.1': ['2.1.3', '3.1', '3.2.1'],
  '4.2': ['4.1'],
  '4.3': ['4.1'],
  '4.4': ['4.1', '4.3'],
  '5.1': ['2.2.1', '3.2.1'],
  '5.2': ['2.2.2', '3.1', '2.2.3'],
  '5.3': ['2.1.2', '5.1'],
  '5.4': ['3.1', '3.2.1', '5.3'],
  '6.1': ['3.2.2', '4.1'],
  '6.2': ['2.1.2', '5.1', '3.1', '4.1'],
  '6.3': ['2.1.2', '4.1'],
  '7.1': ['5.1', '4.1'],
  '7.2': ['5.1', '4.1'],
  '8.1': ['6.1', '6.2'],
  '8.2': ['3.2.2', '6.2', '4.1'],
  '8.3': ['5.1', '4.1'],
  '8.4': ['2.2.2', '3.1'],
  '8.5': ['6.1', '6.2'],
};

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('the shipped roadmap is the founding graph', () => {
  test('43 nodes with its numbers, titles, colours and parents, in its order', () => {
    expect(FOUNDING).toHaveLength(43);
    expect(
      tree.nodes.map((one) => [
        one.data.number,
        one.title,
        one.data.color,
        one.parent?.number ?? '',
      ]),
    ).toEqual(FOUNDING);
  });

  test('it passes its own checks without a word', () => {
    const { roadmap, problems } = readJson(readFileSync('roadmap.json', 'utf8'));
    expect(problems).toEqual([]);
    expect(roadmap).toEqual(tree.roadmap);
  });

  test('its id is "backend", under which progress is kept', () => {
    expect(tree.roadmap.id).toBe('backend');
  });

  test('every id is a slug', () => {
    expect(tree.nodes.map(({ id }) => id).filter((id) => !SLUG.test(id))).toEqual([]);
  });
});

describe('what the founding graph leaves open', () => {
  test('prerequisites are those that the simulation found good', () => {
    const requires = tree.nodes.flatMap(({ number, data }) =>
      data.requires ? [[number, data.requires.map((id) => nodeIn(tree, id).number)]] : [],
    );
    expect(Object.fromEntries(requires)).toEqual(REQUIRES);
  });

  test('one programming language suffices, and there is no other choice', () => {
    const choices = tree.nodes.flatMap(({ number, data: { choose } }) =>
      choose === undefined ? [] : [[number, choose]],
    );
    expect(choices).toEqual([['3.1', 1]]);
  });

  test('no name belongs to two nodes, whatever its letters', () => {
    const names = tree.nodes.flatMap(({ id, data }) => [id, ...(data.aliases ?? [])]);
    expect(names.filter((name, index) => names.indexOf(name.toLowerCase()) !== index)).toEqual([]);
  });

  test.each([
    ['postgres', '3.2.1'],
    ['postgresql', '3.2.1'],
    ['mysql', '3.2.1'],
    ['js', '3.1.1'],
    ['node', '3.1.1'],
    ['jwt', '4.3'],
    ['oauth', '4.3'],
    ['kafka', '8.3'],
  ])('%s is another word for %s', (alias, number) => {
    expect(tree.nodes.find(({ data }) => data.aliases?.includes(alias))?.number).toBe(number);
  });

  test('Redis and load balancing stand in two titles, so neither is an alias', () => {
    const aliases = tree.nodes.flatMap(({ data }) => data.aliases ?? []);
    expect(aliases.filter((name) => /redis|load/.test(name))).toEqual([]);
  });

  test.each(tree.nodes.map((one) => [one.number, one]))(
    '%s has a summary of its size',
    (_, one) => {
      const words = one.data.summary?.trim().split(/\s+/).length;
      const [least, most] = one.kind === 'topic' ? [40, 80] : [25, 50];
      expect(words).toBeGreaterThanOrEqual(least);
      expect(words).toBeLessThanOrEqual(most);
    },
  );

  test.each(topics.map((one) => [one.number, one]))('%s has an honest effort', (_, one) => {
    expect(one.data.hours).toBeGreaterThanOrEqual(4);
    expect(one.data.hours).toBeLessThanOrEqual(one.parent?.id === 'languages' ? 140 : 80);
  });

  test.each(nodeIn(tree, 'languages').children.map((one) => [one.title, one]))(
    'with %s it takes 550 to 650 hours',
    (_, language) => {
      const taken = topics.filter((one) => one === language || one.parent !== language.parent);
      const hours = taken.reduce((sum, { data }) => sum + (data.hours ?? 0), 0);
      expect(hours).toBeGreaterThanOrEqual(550);
      expect(hours).toBeLessThanOrEqual(650);
    },
  );
});

test('the founding order is a valid order: taken as numbered, nothing ever waits', () => {
  for (const [place, one] of topics.entries()) {
    const done = topics.slice(0, place).map(({ id }) => [id, 'done'] as const);
    const standing = rollUp(tree, statuses(Object.fromEntries(done)));
    expect(waitingFor({ tree, standing }, one).map(({ number }) => number)).toEqual([]);
  }
});

test('everything but three languages done is 28 of 28', () => {
  const spare = new Set(['python', 'java', 'php']);
  const standing = rollUp(tree, (id) => (spare.has(id) ? 'todo' : 'done'));
  expect(standing(tree.root).summary).toMatchObject({ total: 28, done: 28, percent: 100 });
});
