import { type Command, Help, type HelpConfiguration } from 'commander';

/** Help is never laid out wider. */
const WIDEST = 80;

/** Columns below which what a word means stands under it, not beside it. */
const LEAST = 24;

/** How far in it stands there. */
const BELOW = ' '.repeat(6);

export const helpWidth = (columns: number): number => Math.min(WIDEST, columns);

/** A text in lines broken at blanks; a word that is too long stays whole. */
const rows = (text: string, columns: number): string[] =>
  text.match(new RegExp(`\\S.{0,${Math.max(0, columns - 1)}}(?=\\s|$)|\\S+`, 'g')) ?? [''];

const isTwoColumns = (termWidth: number, columns: number): boolean =>
  columns - termWidth - 4 >= LEAST;

/** The line of `help` in the list of commands. */
export const TOPICS_LINE = 'a command, or: formats, nodes, files, exit-codes';

/** The first lines of a command's help. */
export const examplesText = (
  examples: readonly string[],
  { heading, command }: HelpPaint,
): string => {
  const lines = examples.map((line) => `  ${command(`roadmap ${line}`)}`);
  return `${heading(lines.length > 1 ? 'Examples:' : 'Example:')}\n${lines.join('\n')}\n`;
};

/** How help paints what one types, and what stands above a list. */
export interface HelpPaint {
  readonly heading: (text: string) => string;
  readonly command: (text: string) => string;
}

/** The commands by group, then the options: what one looks for first stands first. */
const formatHelp = (command: Command, helper: Help): string => {
  const width = helper.padWidth(command, helper);
  const item = (term: string, about: string): string =>
    helper.formatItem(term, width, about, helper);
  const commands = helper.groupItems(
    [...command.commands],
    helper.visibleCommands(command),
    (one) => one.helpGroup(),
  );
  const lists: [string, string[]][] = [
    ...[...commands].map(([heading, list]): [string, string[]] => [
      heading,
      list.map((one) =>
        item(
          helper.styleSubcommandTerm(helper.subcommandTerm(one)),
          helper.subcommandDescription(one),
        ),
      ),
    ]),
    [
      'Arguments:',
      helper
        .visibleArguments(command)
        .map((one) =>
          item(helper.styleArgumentTerm(helper.argumentTerm(one)), helper.argumentDescription(one)),
        ),
    ],
    [
      'Options:',
      helper
        .visibleOptions(command)
        .map((one) =>
          item(helper.styleOptionTerm(helper.optionTerm(one)), helper.optionDescription(one)),
        ),
    ],
  ];
  return [
    `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(command))}`,
    '',
    helper.boxWrap(helper.commandDescription(command), helper.helpWidth ?? WIDEST),
    '',
    ...lists.flatMap(([heading, items]) => helper.formatItemList(heading, items, helper)),
  ].join('\n');
};

/** commander's layout, with the meaning below the word where there is no room beside it. */
export const helpLayout = ({ heading, command }: HelpPaint): HelpConfiguration => ({
  minWidthToWrap: LEAST,
  formatHelp,
  styleTitle: heading,
  styleSubcommandTerm: command,
  styleOptionTerm: command,
  styleArgumentTerm: command,
  formatItem: (term, termWidth, description, helper) => {
    const columns = helper.helpWidth ?? WIDEST;
    if (isTwoColumns(termWidth, columns)) {
      return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
    }
    const below = rows(description, columns - BELOW.length).map((row) => BELOW + row);
    return [`  ${term}`, ...below].join('\n');
  },
});

/** Help without colours. */
export const PLAIN_HELP: HelpPaint = { heading: (text) => text, command: (text) => text };

/** Columns of a line of help: ours are ASCII, and colours take none. */
const widthOf = (line: string): number => line.replace(/\u001b\[[\d;]*m/g, '').length;

/** A line of ours that is too wide: its second column goes below the first. */
const broken = (line: string, columns: number): string[] => {
  if (widthOf(line) <= columns) return [line];
  const [, indent = '', first = '', second] = /^( *)(.*?\S)(?: {2,}(\S.*))?$/.exec(line) ?? [];
  const left = rows(first, columns - indent.length).map((row) => indent + row);
  if (second === undefined) return left;
  return [...left, ...rows(second, columns - BELOW.length).map((row) => BELOW + row)];
};

/** Help as lines that fit: the examples and sentences around commander's lists are wrapped, too. */
export const helpLines = (text: string, columns: number): string[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => broken(line, helpWidth(columns)));
