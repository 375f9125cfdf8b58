import { expect, test } from 'vitest';
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../../src/cli/roadmaps';
import { AUTO, OWN } from '../../src/formats/bring-in';
import { EXPORTERS } from '../../src/formats/exporters';
import { IMPORTERS } from '../../src/formats/importers';

test('help names the formats there are, and no others', () => {
  const readable = [AUTO, OWN, ...IMPORTERS.map(({ id }) => id)];
  expect(IMPORT_FORMATS.toSorted()).toEqual(readable.toSorted());
  expect(EXPORT_FORMATS.toSorted()).toEqual(EXPORTERS.map(({ id }) => id).toSorted());
});

test('an ending belongs to one format', () => {
  const endings = EXPORTERS.flatMap((one) => one.endings);
  expect(new Set(endings).size).toBe(endings.length);
});
