import { describe, expect, test } from 'vitest';
import { jsonSchema, roadmapSchema } from '../../src/roadmap/json-schema';
import { KNOWN_KEYS, nodeSchema } from '../../src/roadmap/schema';
import type { Roadmap, RoadmapNode } from '../../src/roadmap/types';
import { backend } from '../support/fixtures';
import { documentOf, faultsOf, node } from './documents';

/** A node that uses every field there is; it fails to compile when the type grows. */
const FULL: Required<RoadmapNode> = {
  id: 'sql',
  number: '3.2.1',
  title: 'SQL',
  aliases: ['postgres'],
  color: '#cff',
  summary: 'Tables.',
  requires: ['http'],
  choose: 1,
  hours: 30.5,
  outcomes: ['You can join.'],
  terms: [{ term: 'join', meaning: 'Rows of two tables side by side.' }],
  example: { code: 'SELECT 1;\n 1', caption: 'One row.' },
  practice: {
    goal: 'Join.',
    steps: [
      { id: 'join', text: 'Join.', expect: 'Rows.', minutes: 5, hint: 'ON.', stretch: true },
      { text: 'Join again.' },
    ],
  },
  mistakes: [{ symptom: 'Too many rows.', cause: 'No condition.' }],
  resources: [
    {
      title: 'Docs',
      url: 'https://a.example/',
      kind: 'official',
      role: 'start',
      free: true,
      minutes: 5,
    },
  ],
  checks: [{ question: 'Why?', code: 'SELECT 1;', answer: 'Because.', source: 'join' }],
  children: [{ id: 'joins', title: 'Joins' }],
};

const ROADMAP: Required<Roadmap> = {
  $schema: './schema.json',
  format: 1,
  id: 'full',
  title: 'Full',
  description: 'Everything.',
  language: 'en',
  source: 'https://a.example/',
  before: [{ title: 'A terminal', text: 'Type into it.' }],
  root: FULL,
};

describe('the schemas and the types are one', () => {
  test('every key of the types is known, and no other', () => {
    expect([...KNOWN_KEYS.node].toSorted()).toEqual(Object.keys(FULL).toSorted());
    const known = Object.keys(ROADMAP).concat('progress').toSorted();
    expect([...KNOWN_KEYS.roadmap].toSorted()).toEqual(known);
  });

  test('what the types allow, the schemas take unchanged', () => {
    expect(roadmapSchema.parse(ROADMAP)).toEqual(ROADMAP);
    expect(nodeSchema.parse(FULL)).toEqual(FULL);
  });

  test('the shipped roadmap fits the whole schema', () => {
    const { roadmap } = backend();
    expect(roadmapSchema.parse(roadmap)).toEqual(roadmap);
  });

  test.each<[string, unknown]>([
    ['a list', []],
    ['no root', { format: 1, id: 'x', title: 'X' }],
    ['a wrong node below', documentOf(node('a', { children: [node(7)] }))],
    ['undefined for what is left out', documentOf(node('a', { hours: undefined }))],
  ])('%s fits neither the schema nor the checks', (_, document) => {
    expect(roadmapSchema.safeParse(document).success).toBe(false);
    expect(faultsOf(document)).not.toEqual([]);
  });
});

describe('the JSON Schema for editors', () => {
  const schema = jsonSchema();

  test('names its dialect and the format', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Roadmap, format 1',
      type: 'object',
    });
  });

  test('asks for what the checks ask for, and knows every key', () => {
    expect(schema).toMatchObject({
      required: ['format', 'id', 'title', 'root'],
      properties: Object.fromEntries(Object.keys(ROADMAP).map((key) => [key, {}])),
    });
    expect(schema).toHaveProperty('properties.format.const', 1);
  });

  test('describes a node once, and again inside itself', () => {
    expect(schema).toHaveProperty('properties.root', { $ref: '#/$defs/node' });
    expect(schema).toHaveProperty('$defs.node.required', ['id', 'title']);
    expect(schema).toHaveProperty('$defs.node.properties.children.items', { $ref: '#/$defs/node' });
    expect(schema).toMatchObject({
      $defs: {
        node: { properties: Object.fromEntries(Object.keys(FULL).map((key) => [key, {}])) },
      },
    });
  });

  test('leaves room for keys it does not know, as the checks do', () => {
    expect(schema).not.toHaveProperty('additionalProperties', false);
    expect(schema).not.toHaveProperty('$defs.node.additionalProperties', false);
  });

  test.each(['#abc', '#ABC', '#A1b2C3'])('takes the colour %s, as the checks do', (color) => {
    expect(faultsOf(documentOf(node('a', { color })))).toEqual([]);
    expect(schema).toHaveProperty(
      '$defs.node.properties.color.pattern',
      expect.toSatisfy((pattern: string) => new RegExp(pattern).test(color)),
    );
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
