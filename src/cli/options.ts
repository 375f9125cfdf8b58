import { flag, type Given, option } from '../commands/command';
import { oneOf, text } from '../commands/values';

/** The options of every command, as they were read. */
export interface GlobalOptions {
  readonly roadmap?: string;
  readonly json?: true;
  /** False with `--no-color`. */
  readonly color?: 'auto' | 'always' | 'never' | false;
  readonly ascii?: true;
  /** False with `--no-narrate`. */
  readonly narrate?: boolean;
  /** False with `--no-input`. */
  readonly input: boolean;
  readonly debug?: true;
}

const roadmap = option('--roadmap <id or file>', 'use another roadmap for this call', {
  ...text('id or file'),
  sources: ['roadmaps', 'files'],
});
const color = option(
  '--color <when>',
  'colour the output',
  oneOf('when', ['auto', 'always', 'never']),
);

/** The options of every command, in the order of help. */
export const GLOBAL_OPTIONS = [
  roadmap,
  flag('--json', 'answer as one JSON document'),
  color,
  flag('--no-color', 'the same as --color never'),
  flag('--ascii', 'draw with ASCII only'),
  flag('--narrate', 'plain sentences, for a screen reader'),
  flag('--no-narrate', 'draw, whatever was chosen before'),
  flag('--no-input', 'never ask'),
  flag('--debug', 'print stack traces'),
];

const when = (given: Given['options'][string]): GlobalOptions['color'] =>
  given === false ? false : color.read(given);

/**
 * What commander read of them.
 *
 * @throws RoadmapError `usage` for a value that one of them cannot take
 */
export const globalsOf = (given: Given['options']): GlobalOptions => {
  const id = roadmap.read(given['roadmap']);
  const colors = when(given['color']);
  const { json, ascii, narrate, debug } = given;
  return {
    ...(id === undefined ? {} : { roadmap: id }),
    ...(json === true ? { json } : {}),
    ...(colors === undefined ? {} : { color: colors }),
    ...(ascii === true ? { ascii } : {}),
    ...(typeof narrate === 'boolean' ? { narrate } : {}),
    input: given['input'] !== false,
    ...(debug === true ? { debug } : {}),
  };
};
