import { commandNamed } from '../commands';

const NODES = `A <node> is one of these, tried in this order:

  3.2.1           the number that roadmap show prints; 2 also means 2.0
  sql             its id, or an alias such as postgres
  "SQL - Post"    its title, or how the title begins, in any case
  now             the topic started last
  next            the first suggestion of roadmap next

Commands that only read also take a close match.

  3.2.1#2         a step of its practice; roadmap info 3.2.1 numbers them
  3.2             a group: its topics
`;

const FILES = `Progress lies in one folder: ROADMAP_HOME, else the platform's folder for settings.
roadmap doctor prints it.

  config.json     your progress and settings
  history.jsonl   every change, for undo and statistics
  roadmaps/       roadmaps you imported
  backups/        copies from before something was replaced

  ROADMAP_FILE    another roadmap, by id or file, as with --roadmap
  NO_COLOR        no colours
`;

const EXIT_CODES = `  0     done, or nothing to do
  1     refused: an unknown node, or something would be lost
  2     wrong usage, or a question without a terminal
  3     a roadmap file that cannot be read or is invalid
  4     progress or output that cannot be read or saved
  70    a bug in roadmap
  130   stopped with Ctrl-C
`;

/** The formats of a command, as its own option lists them. */
const formatsOf = async (name: string): Promise<string> => {
  const declared = await commandNamed(name)?.load();
  return (declared?.options['format']?.value?.choices ?? []).join(', ');
};

const formats = async (): Promise<string> => `roadmap import reads:

  ${await formatsOf('import')}

roadmap export writes:

  ${await formatsOf('export')}

Without --format, import looks at the text, and export at how the file's name ends.
`;

/** Texts of `roadmap help` beside those of the commands. */
export const TOPICS: Readonly<Record<string, () => Promise<string>>> = {
  formats,
  nodes: async () => NODES,
  files: async () => FILES,
  'exit-codes': async () => EXIT_CODES,
};
