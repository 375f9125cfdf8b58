import { describe, expect, test } from 'vitest';
import { duration, timeReason } from '../../../src/progress/advice/time';
import type { Resource } from '../../../src/roadmap/types';
import { topic } from '../../roadmap/nodes';
import { nodeIn, treeWith } from '../../support/fixtures';

test.each([
  [1, '1 minute'],
  [45, '45 minutes'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [90, '1.5 hours'],
  [120, '2 hours'],
  [100, '1.7 hours'],
  [36_000, '600 hours'],
  [0.57 * 60, '34 minutes'],
])('%d minutes are "%s"', (minutes, words) => {
  expect(duration(minutes)).toBe(words);
});

describe('what fits a time in which the topic does not', () => {
  const link = (title: string, minutes?: number): Resource => ({
    title,
    url: 'https://a.example/',
    ...(minutes === undefined ? {} : { minutes }),
  });

  const reasonFor = (resources: Resource[], hours: number | undefined, minutes: number) => {
    const tree = treeWith(topic('a', { resources }));
    return timeReason(nodeIn(tree, 'a'), hours, minutes);
  };

  test.each<[string, Resource[], string]>([
    [
      'the first resource that fits',
      [link('Long', 90), link('Short', 20), link('Shorter', 5)],
      'Short',
    ],
    ['one that just fits', [link('Exact', 30)], 'Exact'],
  ])('%s', (_, resources, title) => {
    const { code, text, points } = reasonFor(resources, 10, 30);
    expect([code, points]).toEqual(['resource-fits', 0]);
    expect(text).toContain(`in 30 minutes: read "${title}" (`);
  });

  test.each<[string, Resource[], number | undefined, string]>([
    ['no resources', [], 10, '1 takes about 10 hours'],
    ['none that tells', [link('Any')], 10, '1 takes about 10 hours'],
    ['none that fits', [link('Long', 31)], 1.5, '1 takes about 1.5 hours'],
    ['a short topic', [], 0.75, '1 takes about 45 minutes'],
    ['no effort told', [], undefined, '1 has no estimate'],
  ])('nothing, and how long it takes: %s', (_, resources, hours, takes) => {
    expect(reasonFor(resources, hours, 30)).toEqual({
      code: 'nothing-fits',
      text: `nothing fits 30 minutes as a whole; ${takes}`,
      points: 0,
    });
  });

  test('a root without a number goes by its title', () => {
    const tree = treeWith();
    expect(timeReason(tree.root, 2, 30).text).toContain('; Test takes about 2 hours');
  });
});
