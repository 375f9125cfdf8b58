import { stepsIn } from '../../src/roadmap/practice';
import type { Resource, RoadmapNode } from '../../src/roadmap/types';

export const words = (text: string): number => text.trim().split(/\s+/).length;

/** The text without what stands in backticks or is an address. */
const prose = (text: string): string =>
  text.replace(/`[^`]*`/g, 'CODE').replace(/https?:\S+/g, 'URL');

const sentences = (text: string): string[] => prose(text).split(/(?<=[.?!])\s+(?=[A-Z0-9"'(])/);

export const isBetween = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

/** A number that is not between two others, as a shortcoming. */
const amount = (value: number, least: number, most: number): number[] =>
  isBetween(value, least, most) ? [] : [value];

/** Every running text of a topic. */
const textsOf = (data: RoadmapNode): string[] => [
  data.summary ?? '',
  ...(data.outcomes ?? []),
  ...(data.terms ?? []).flatMap(({ term, meaning }) => [term, meaning]),
  data.example?.caption ?? '',
  ...(data.practice && 'goal' in data.practice ? [data.practice.goal] : []),
  ...stepsIn(data.practice).flatMap(({ text, expect = '', hint = '' }) => [text, expect, hint]),
  ...(data.mistakes ?? []).flatMap(({ symptom, cause }) => [symptom, cause]),
  ...(data.resources ?? []).map(({ title }) => title),
  ...(data.checks ?? []).flatMap(({ question, answer }) => [question, answer]),
];

/** Turns of phrase that a native reader stumbles over. */
const TICS =
  /who finishes|finishes holds|lines? of work\b|\bmend(s|ed|ing)?\b|given away to|false server|\bthey lay in\b|earns? its place|what speaks for|speaks for it\b|and defend (it|them)\b|builds? on this\b|if you have one/i;

/** An address without a word that says which kind: URL, endpoint and page are clearer. */
const ADDRESS = /\b(web |page's )?address(es)?\b/i;
const NETWORK =
  /\bIP\b|IPv\d|e?mail|\bDNS\b|network|\bMAC\b|memory|\bbind|listen|socket|subnet|CIDR|\bnames?\b|127\.0|localhost|post(al)?\b/i;

const hasBlemish = (text: string): boolean =>
  text !== text.trim() ||
  /[\u2013\u2014\u2018-\u201d\n\t]/.test(text) ||
  / {2}|\*\*|\]\(/.test(prose(text)) ||
  /!/.test(prose(text).replace(/"[^"]*"|!=/g, '')) ||
  text.split('`').length % 2 === 0;

const isStiff = (text: string): boolean =>
  TICS.test(text) ||
  sentences(text).some((one) => one.split('(').length > 2) ||
  (ADDRESS.test(prose(text)) && !NETWORK.test(text));

/** Lines of code that a terminal of 80 columns cannot show. */
const badCode = (code: string, most: number): unknown[] => {
  const lines = code.split('\n');
  return [
    ...(lines.length <= most ? [] : [`${lines.length} lines`]),
    ...lines.filter((line) => line.length > 76 || /[\t\r\u001b]|\s$/.test(line)),
  ];
};

/** The letters of an abbreviation begin words of its meaning, in order. */
const isSpeltOut = (term: string, meaning: string): boolean => {
  const [first, ...rest] = term.toLowerCase();
  let wanted = [first, ...rest];
  for (const word of meaning.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    const [next = ''] = wanted;
    if (word !== term.toLowerCase() && next !== '' && word.startsWith(next))
      wanted = wanted.slice(1);
  }
  return wanted.length === 0;
};

/** Terms that are better known by their letters than by what these stand for. */
const LETTERS = ['XSS', 'SSH'];

const YES_OR_NO =
  /^(Is|Are|Do|Does|Did|Can|Could|Will|Would|Should|Must|Has|Have|Was|Were|May|Might)\b/;

/** A question that makes one write, read or compute something. */
const MAKES =
  /(^|[.:,;] +|\b(and|then) )(write|read|give|show|draw|sketch|compute|calculate|estimate|list|fix|correct|complete|rewrite|find|spell|put|turn|change|order|sort|mark|say|name|predict|translate|add|design|convert|work out|fill in|point out|count|state|describe|tell|look at|explain)\b/i;

/** Topics whose practice may take more than an evening or three. */
const LONG = [
  ...['javascript', 'python', 'java', 'php', 'rest-apis', 'auth'],
  ...['api-security', 'message-brokers', 'scalability'],
];

const isHomePage = ({ url, kind }: Resource): boolean => {
  const { pathname, hash } = new URL(url);
  return pathname === '/' && hash === '' && kind !== 'tool';
};

const minutesIn = (data: RoadmapNode): number =>
  stepsIn(data.practice).reduce((sum, { minutes = 0 }) => sum + minutes, 0);

/** The countable part of the bar: the shortcomings of a topic by rule. */
export const RULES: Readonly<Record<string, (data: RoadmapNode) => readonly unknown[]>> = {
  'a summary of 40 to 80 words': ({ summary = '' }) => amount(words(summary), 40, 80),
  '4 to 6 outcomes, each a sentence "You can ..."': ({ outcomes = [] }) => [
    ...amount(outcomes.length, 4, 6),
    ...outcomes.filter((one) => !/^You can .*\.$/.test(one) || words(one) > 40),
  ],
  'no outcome that cannot be observed': ({ outcomes = [] }) =>
    outcomes.filter((one) => /^You can (understand|know|learn|appreciate)\b/.test(one)),
  '8 to 12 terms, a line each': ({ terms = [] }) => [
    ...amount(terms.length, 8, 12),
    ...terms.filter(({ term, meaning }) => words(term) > 5 || words(meaning) > 25),
  ],
  'abbreviations spelt out': ({ terms = [] }) =>
    terms.filter(
      ({ term, meaning }) =>
        /^[A-Z]{2,5}$/.test(term) && !LETTERS.includes(term) && !isSpeltOut(term, meaning),
    ),
  'an example of at most ten lines, with one sentence on it': ({ example }) => [
    ...badCode(example?.code ?? '\t', 10),
    ...amount(sentences(example?.caption ?? '').filter(Boolean).length, 1, 1),
  ],
  'a practice of 5 to 9 steps with ids and minutes': ({ practice }) => {
    const steps = stepsIn(practice);
    return [
      ...amount(steps.length, 5, 9),
      ...steps.filter(({ id, minutes }) => !/^[a-z0-9-]+$/.test(id ?? '') || !minutes),
      ...steps.filter(({ text, expect = '', hint = '' }) =>
        [words(text) > 45, words(expect) > 45, words(hint) > 60].includes(true),
      ),
    ];
  },
  'at least four steps that say what one sees then': ({ practice }) =>
    amount(stepsIn(practice).filter(({ expect }) => expect !== undefined).length, 4, 9),
  'a practice of 1 to 6 hours; a longer one says so': (data) => [
    ...amount(minutesIn(data), 60, LONG.includes(data.id) ? 900 : 360),
    ...(minutesIn(data) > 60 * (data.hours ?? 0) ? ['more than the topic takes'] : []),
    ...(minutesIn(data) > 360 && !/hour|evening|weekend|\bdays?\b/i.test(textsOf(data).join(' '))
      ? ['it does not say how long it takes']
      : []),
  ],
  'three mistakes': ({ mistakes = [] }) => amount(mistakes.length, 3, 3),
  '3 to 6 links, https, none twice, none a home page': ({ resources = [] }) => [
    ...amount(resources.length, 3, 6),
    ...resources.filter(({ url }) => !url.startsWith('https://') || !URL.canParse(url)),
    ...resources.filter((one) => URL.canParse(one.url) && isHomePage(one)),
    ...(new Set(resources.map(({ url }) => url)).size === resources.length ? [] : ['twice']),
  ],
  'one link to start with; minutes everywhere but references': ({ resources = [] }) => [
    ...amount(resources.filter(({ role }) => role === 'start').length, 1, 1),
    ...resources.filter(({ role, minutes }) => !minutes && role !== 'reference'),
    ...resources.filter(({ role, kind, free }) => [role, kind, free].includes(undefined)),
  ],
  'a primary source; most links free': ({ resources = [] }) => {
    const hasSource = resources.some(({ kind = '' }) => ['official', 'paper'].includes(kind));
    return hasSource && resources.filter(({ free }) => free).length * 2 > resources.length
      ? []
      : ['links'];
  },
  '8 checks that nobody answers with yes or no': ({ checks = [] }) => [
    ...amount(checks.length, 8, 8),
    ...checks.filter(
      ({ question, answer }) =>
        YES_OR_NO.test(question) || /^(Yes|No)\b[.,:;]/.test(answer) || !/[?.:]$/.test(question),
    ),
  ],
  'answers of 1 to 3 sentences': ({ checks = [] }) =>
    checks.filter(({ answer }) => words(answer) > 60 || sentences(answer).length > 3),
  'checks that name the link or term that answers them': ({
    checks = [],
    resources = [],
    terms = [],
  }) => {
    const sources = [...resources.map(({ url }) => url), ...terms.map(({ term }) => term)];
    return checks.filter(({ source = '' }) => !sources.includes(source));
  },
  'at most three checks "Why ..."; two that make one produce or read something': ({
    checks = [],
  }) => [
    ...amount(checks.filter(({ question }) => /^Why\b/.test(question)).length, 0, 3),
    ...amount(
      checks.filter(({ question, code }) => code !== undefined || MAKES.test(question)).length,
      2,
      8,
    ),
    ...checks.flatMap(({ code }) => (code === undefined ? [] : badCode(code, 8))),
  ],
  'nothing that a terminal shows badly': (data) => textsOf(data).filter(hasBlemish),
  'no turn of phrase that a native reader stumbles over': (data) => textsOf(data).filter(isStiff),
};
