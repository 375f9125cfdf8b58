import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { EXPORTERS, type Exporter } from '../formats/exporters';
import type { Calendar } from '../formats/write';
import { line } from '../page/parts';
import { clean } from '../page/sanitize';
import { t } from '../page/text';
import { settingValue } from '../progress/record/settings';
import { weekStartOf } from '../progress/record/weeks';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { defineCommand, flag, type InputOf, option, optionWithDefault } from './command';
import { file, oneOf } from './values';

const usage = {
  options: {
    format: option(
      '-f, --format <format>',
      'what to write; by default what the file ends in, else markdown',
      oneOf(
        'format',
        EXPORTERS.map(({ id }) => id),
      ),
    ),
    output: option(
      '-o, --output <file>',
      'the file to write; by default standard output',
      file(''),
    ),
    colors: optionWithDefault(
      '--colors <what>',
      'what colours show, where there are some',
      oneOf('what', ['roadmap', 'progress']),
      'progress',
    ),
    notes: flag('--notes', 'with your notes'),
    force: flag('--force', 'write over a file that is there'),
  },
};

export type ExportInput = InputOf<typeof usage>;

const DEFAULT_FORMAT = 'markdown';

const exporterFor = ({ format, output }: ExportInput): Exporter => {
  const ending = /\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase();
  const byEnding = EXPORTERS.find(
    ({ endings }) => ending !== undefined && endings.includes(ending),
  );
  if (format === undefined && ending !== undefined && !byEnding) {
    const known = EXPORTERS.map(({ id }) => id).join(', ');
    const message = `No format is known by the ending ".${clean(ending)}".`;
    throw new RoadmapError('usage', message, `Say it: --format, one of ${known}`);
  }
  const wanted = format ?? byEnding?.id ?? DEFAULT_FORMAT;
  const exporter = EXPORTERS.find(({ id }) => id === wanted);
  if (exporter) return exporter;
  throw new RoadmapError(
    'usage',
    `There is no format ${quoted(wanted)}.`,
    'See: roadmap export --help',
  );
};

/** What a terminal obeys: a document may be looked at with `cat` or `less`. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** The document without controls but tabs and ends of lines; no format of ours needs one. */
const harmless = (text: string): string =>
  text.replace(/\r(?!\n)/g, '\n').replace(CONTROLS, '\ufffd');

/** What a plan in a calendar is laid out by. */
const calendarOf = async (context: Context): Promise<Calendar> => {
  const state = await context.progress.state();
  return {
    hours: Number(settingValue(state, 'hours')),
    weekStart: weekStartOf(state, context.weekStart()),
    now: context.now(),
  };
};

/** Writes the roadmap with the progress in it, in one of the formats. */
export const run = async (context: Context, input: ExportInput): Promise<Answer> => {
  const { id, load } = exporterFor(input);
  const snapshot = await context.snapshot('whole');
  const { write, caution } = await load();
  const { colors, notes } = input;
  const output = input.output === '-' ? undefined : input.output;
  const text = harmless(write(snapshot, { colors, notes, calendar: await calendarOf(context) }));
  const notice = caution?.(text);
  if (notice !== undefined) context.warn(notice);
  if (output === undefined) {
    return {
      json: () => ({ format: id, text }),
      document: () => text.replace(/\n$/, '').split('\n'),
    };
  }
  await context.saveFile(output, text, input.force);
  return {
    json: () => ({ format: id, file: output }),
    page: () => [line(t` Wrote ${output}.`)],
  };
};

export const command = defineCommand(usage, {
  examples: ['export -o progress.md', 'export -o map.html --notes', 'export -f badge -o badge.svg'],
  run,
});
