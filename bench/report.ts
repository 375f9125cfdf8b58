import { cpus, loadavg, release, totalmem } from 'node:os';
import type { DeepAnswer } from './comparisons';
import type { Measured } from './measure';
import type { Peers } from './peers';
import { type GrownRows, isClean, isMet, type Row, slope, type Target, thousands } from './targets';

/** Everything that was measured; parts that were not asked for are left out. */
export interface Results {
  readonly version: string;
  readonly date: string;
  readonly minutes: number;
  readonly shipped: readonly Row[];
  readonly grown: readonly GrownRows[];
  readonly deep: DeepAnswer | undefined;
  readonly peers: (Peers & { readonly rows: readonly Measured[] }) | undefined;
  readonly targets: readonly Target[];
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, index) => (index === 0 ? '---' : '--:'));
  return [heads, rule, ...rows].map(line).join('\n');
};

const ms = (amount: number): string => `${amount.toFixed(amount < 100 ? 1 : 0)} ms`;
const mb = (amount: number): string => `${amount.toFixed(0)} MB`;
const times = (ratio: number): string => ratio.toFixed(2);

const ratioCells = ({ ratio, quartiles, cpuRatio, pairs }: Measured): string[] => [
  `**${times(ratio)}**`,
  quartiles.map(times).join('–'),
  cpuRatio === undefined ? '' : times(cpuRatio),
  `${pairs}`,
];

const rowCells = (row: Row, name: string): string[] => [
  name,
  ms(row.milliseconds),
  ms(row.baseMilliseconds),
  ...ratioCells(row),
  mb(row.peak),
  times(row.peak / row.basePeak),
];

const heads = (first: string, base: string): string[] => [
  first,
  'time',
  base,
  'ratio',
  'middle half',
  'CPU ratio',
  'pairs',
  'peak',
  'peak ratio',
];

const intro = ({ version, date, minutes }: Results): string => `# Benchmark

Written by \`npm run bench\`; what is measured, and how, stands in \`bench/\`.

- ${date}, roadmap ${version}, node ${process.version}, ${process.platform} ${release()} ${process.arch},
  ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${mb(totalmem() / 2 ** 20)}
- ${minutes.toFixed(1)} minutes, load ${loadavg()
  .map((load) => load.toFixed(1))
  .join(', ')} at the end
- Whole processes, from their start to the end of their output, which goes into a pipe and is read
  and thrown away. Each run stands beside one of its base, and the ratio is the median of the pairs'
  ratios: a machine with other work to do slows both. The CPU ratio is the processor time of all
  runs over that of all base runs; where it is far below the ratio, the machine was busy.
- What is measured is the packed package, installed into an empty folder; rows that say "clone" are
  the same from the clone. Each has run three times before, so its compiled code is at hand.
- The environment is \`PATH\`, \`HOME\`, \`LANG=C.UTF-8\`, \`ROADMAP_HOME\` and \`XDG_CACHE_HOME\`;
  \`NODE_EXTRA_CA_CERTS\` is unset, for node 20 parses that file at every start. Standard input is a
  pipe with nothing in it.
- Peak: the most memory the process ever held (\`VmHWM\`), median of three runs; of one at the largest size.`;

const targetsPart = ({ targets, deep }: Results): string[] => {
  const rows = targets.map((one) => [
    one.what,
    `≤ ${one.most}`,
    times(one.value),
    isMet(one) ? 'met' : '**missed**',
  ]);
  if (deep) {
    const what = `a file ${thousands(deep.levels)} levels deep: a clean answer`;
    rows.push([what, 'exit 3', `exit ${deep.exitCode}`, isClean(deep) ? 'met' : '**missed**']);
  }
  return rows.length > 0 ? ['## Targets', table(['target', 'limit', 'measured', ''], rows)] : [];
};

const shippedPart = ({ shipped }: Results): string[] =>
  shipped.length === 0
    ? []
    : [
        '## The shipped roadmap, against an empty .mjs',
        'Six topics done, one started. `done, reset` are two runs, against two of the empty file.',
        table(
          heads('command', 'empty .mjs'),
          shipped.map((row) => rowCells(row, `\`${row.name}\``)),
        ),
      ];

const slopeRows = (sizes: readonly GrownRows[]): string[][] => {
  const [first] = sizes;
  return (first?.rows ?? []).map(({ name }) => [
    `\`${name}\``,
    ...sizes.slice(1).map((large, index) => ms(slope(sizes[index] ?? large, large, name))),
  ]);
};

const grownPart = ({ grown }: Results): string[] => {
  if (grown.length === 0) return [];
  const rows = grown.flatMap(({ nodes, rows: own }) =>
    own.map((row) => rowCells(row, `${thousands(nodes)}: \`${row.name}\``)),
  );
  const ranges = grown
    .slice(1)
    .map(({ nodes }, index) => `${thousands(grown[index]?.nodes ?? 0)} → ${thousands(nodes)}`);
  return [
    '## Grown roadmaps, against their floor',
    'Generated, imported, chosen, every third topic done. The floor is node reading the two files the\n' +
      'program reads (its copy of the roadmap, or the file named; and the progress), parsing both, and\n' +
      'writing as many bytes as the program does. A file named with `--roadmap` is validated each time.',
    table(heads('nodes: command', 'floor'), rows),
    'What a thousand nodes more cost; a straight line has the same in every column.',
    table(['command', ...ranges], slopeRows(grown)),
  ];
};

const deepPart = ({ deep }: Results): string[] =>
  deep
    ? [
        `## A file ${thousands(deep.levels)} levels deep`,
        `Exit ${deep.exitCode} after ${ms(deep.milliseconds)}:`,
        `\`\`\`text\n${deep.message.slice(0, 1000).trimEnd()}\n\`\`\``,
      ]
    : [];

const peersPart = ({ peers }: Results): string[] => {
  if (!peers) return [];
  const found = peers.found.map(({ name, version }) => `${name} ${version}`).join(', ');
  const missing = peers.missing.join(', ');
  return [
    '## Peers, at the same job',
    [
      found && `Here: ${found}. A ratio above 1 means that roadmap takes longer.`,
      missing && `Not installed: ${missing}.`,
    ]
      .filter(Boolean)
      .join(' '),
    ...(peers.rows.length > 0
      ? [
          table(
            ['job', 'roadmap', 'peer', 'ratio', 'middle half', 'CPU ratio', 'pairs'],
            peers.rows.map((row) => [
              row.name,
              ms(row.milliseconds),
              ms(row.baseMilliseconds),
              ...ratioCells(row),
            ]),
          ),
        ]
      : []),
  ];
};

/** The results as a Markdown document. */
export const reportOf = (results: Results): string => {
  const parts = [
    intro(results),
    ...targetsPart(results),
    ...shippedPart(results),
    ...grownPart(results),
    ...deepPart(results),
    ...peersPart(results),
  ];
  return `${parts.join('\n\n')}\n`;
};
