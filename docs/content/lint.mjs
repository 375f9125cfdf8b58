// Usage: node docs/content/lint.mjs docs/content/sql.json ...   (no file named: all of them)
// Prints one line a fault, exit 1. Files that are not named are read too, for what must agree across the roadmap.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = 'docs/content';
const SHIPPED = 'roadmap.json';
const LANGUAGES = ['javascript', 'python', 'java', 'php'];
const LONG = [...LANGUAGES, 'rest-apis', 'auth', 'api-security', 'message-brokers', 'scalability'];
const KEYS = [
  'id',
  'hours',
  'requires',
  'aliases',
  'summary',
  'outcomes',
  'terms',
  'example',
  'practice',
  'mistakes',
  'resources',
  'checks',
];
const ROLES = ['start', 'then', 'reference'];
const KINDS = ['official', 'guide', 'book', 'course', 'video', 'tool', 'paper'];
const TICS = [
  /who finishes/i,
  /finishes holds/i,
  /lines? of work\b/i,
  /\bmend(s|ed|ing)?\b/i,
  /given away to/i,
  /false server/i,
  /\bthey lay in\b/i,
  /earns? its place/i,
  /what speaks for/i,
  /speaks for it\b/i,
  /and defend (it|them)\b/i,
  /builds? on this\b/i,
  /if you have one/i,
];
const YES_OR_NO =
  /^(Is|Are|Do|Does|Did|Can|Could|Will|Would|Should|Must|Has|Have|Was|Were|May|Might)\b/;
const MAKES =
  /(^|[.:,;] +|\b(and|then) )(write|read|give|show|draw|sketch|compute|calculate|estimate|list|fix|correct|complete|rewrite|find|spell|put|turn|change|order|sort|mark|say|name|predict|translate|add|design|convert|work out|fill in|point out|count|state|describe|tell|look at|explain)\b/i;
const WANTED = [
  'ACID',
  'normalization',
  'deadlock',
  'optimistic locking',
  'pessimistic locking',
  'MVCC',
  'SQL injection',
  'XSS',
  'CSRF',
  'WebSocket',
  'server-sent events',
  'webhook',
  'MFA',
  'RBAC',
  'unit test',
  'integration test',
  'end-to-end test',
  'mock',
  'CRUD',
  'monolith',
  'microservices',
  'endpoint',
  'TCP',
  'port',
  'socket',
  'latency',
  'throughput',
  'Kubernetes',
  'cron',
  'point-in-time recovery',
  'postmortem',
];

const faults = [];
const shipped = JSON.parse(readFileSync(SHIPPED, 'utf8'));
const shippedTopics = [];
const shippedGroups = [];
const order = new Map();
const walk = (node, above) => {
  order.set(node.id, order.size);
  (node.children ? shippedGroups : shippedTopics).push({ ...node, above });
  for (const child of node.children ?? []) walk(child, [...above, node.id]);
};
walk(shipped.root, []);
const topicIds = shippedTopics.map(({ id }) => id);

const load = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { broken: error.message };
  }
};
const named = process.argv.slice(2);
const all = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(FOLDER, name));
const paths = named.length > 0 ? named : all;
const isNamed = (name) => paths.some((path) => basename(path) === name);
const content = new Map(
  all.filter((path) => !isNamed(basename(path))).map((path) => [basename(path), load(path)]),
);
for (const path of paths) content.set(basename(path), load(path));

const fault = (file, where, what) => {
  if (isNamed(file)) faults.push(`${file}: ${where}: ${what}`);
};
const isText = (value) => typeof value === 'string' && value.trim() !== '';
const words = (text) => text.trim().split(/\s+/).length;
const plain = (text) => text.replace(/`[^`]*`/g, 'CODE').replace(/https?:\S+/g, 'URL');
const sentences = (text) => plain(text).split(/(?<=[.?!])\s+(?=[A-Z0-9"'(])/);
const list = (value) => (Array.isArray(value) ? value : []);

const spellsOut = (term, meaning) => {
  const letters = term.toLowerCase();
  let at = 0;
  for (const word of meaning.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    if (word !== letters && word.startsWith(letters[at])) at += 1;
    if (at === letters.length) return true;
  }
  return false;
};

const checkText = (file, where, text, most) => {
  if (!isText(text)) return fault(file, where, 'a text is missing');
  if (text !== text.trim() || / {2}/.test(plain(text)))
    fault(file, where, 'blanks at the ends or two in a row');
  if (most && words(text) > most) fault(file, where, `${words(text)} words, at most ${most}`);
  if ((text.match(/`/g) ?? []).length % 2 === 1) fault(file, where, 'an unpaired backtick');
  if (/[\u2013\u2014\u2018-\u201d]/.test(text)) fault(file, where, 'a long dash or a curly quote');
  if (/[\n\t]/.test(text)) fault(file, where, 'a line break or tab');
  if (
    /!/.test(
      plain(text)
        .replace(/"[^"]*"/g, '')
        .replace(/!=/g, ''),
    )
  )
    fault(file, where, 'an exclamation mark outside of code');
  if (/\*\*|\]\(/.test(plain(text))) fault(file, where, 'Markdown');
  for (const tic of TICS) if (tic.test(text)) fault(file, where, `the tic "${text.match(tic)[0]}"`);
  for (const one of sentences(text)) {
    if ((one.match(/\(/g) ?? []).length > 1)
      fault(file, where, `two brackets in one sentence: "${one.slice(0, 60)}..."`);
  }
  const isOfNetwork =
    /\bIP\b|IPv\d|e?mail|\bDNS\b|network|\bMAC\b|memory|\bbind|listen|socket|subnet|CIDR|\bnames?\b|127\.0|localhost|post(al)?\b/i;
  if (/\b(web |page's )?address(es)?\b/i.test(plain(text)) && !isOfNetwork.test(text)) {
    fault(file, where, '"address" without IP or email: say URL, endpoint, page ...');
  }
};

const checkCode = (file, where, code, mostLines) => {
  if (!isText(code)) return fault(file, where, 'the code is missing');
  const lines = code.split('\n');
  if (lines.length > mostLines) fault(file, where, `${lines.length} lines, at most ${mostLines}`);
  for (const line of lines) {
    if (line.length > 76)
      fault(file, where, `${line.length} columns, at most 76: ${line.slice(0, 40)}...`);
    if (/[\t\r\u001b]/.test(line)) fault(file, where, 'a tab or control character: use blanks');
    if (/\s$/.test(line)) fault(file, where, `blanks at the end of the line "${line.trim()}"`);
  }
};

const checkKeys = (file, where, value, needed, optional = []) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault(file, where, 'not an object');
  for (const key of needed) if (!(key in value)) fault(file, where, `"${key}" is missing`);
  for (const key of Object.keys(value)) {
    if (![...needed, ...optional].includes(key)) fault(file, where, `unknown key "${key}"`);
  }
};
const between = (file, where, count, least, most) => {
  if (count < least || count > most)
    fault(file, where, `${count}, not ${least === most ? least : `${least} to ${most}`}`);
};
const isMinutes = (value) => Number.isInteger(value) && value > 0 && value <= 6000;

const checkPractice = (file, { id, practice, hours }) => {
  checkKeys(file, 'practice', practice, ['goal', 'steps']);
  checkText(file, 'practice.goal', practice?.goal);
  const steps = list(practice?.steps);
  between(file, 'practice.steps', steps.length, 5, 9);
  const ids = new Set();
  for (const [at, step] of steps.entries()) {
    const where = `step ${at + 1}`;
    checkKeys(file, where, step, ['id', 'text', 'minutes'], ['expect', 'hint', 'stretch']);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(step.id ?? ''))
      fault(file, where, `the id ${JSON.stringify(step.id)} is not kebab-case`);
    if (ids.has(step.id)) fault(file, where, `the id "${step.id}" twice`);
    ids.add(step.id);
    checkText(file, `${where} text`, step.text, 45);
    if ('expect' in step) checkText(file, `${where} expect`, step.expect, 45);
    if ('hint' in step) checkText(file, `${where} hint`, step.hint, 60);
    if (!isMinutes(step.minutes)) fault(file, where, `minutes ${JSON.stringify(step.minutes)}`);
    if ('stretch' in step && step.stretch !== true)
      fault(file, where, '"stretch" is true or left out');
  }
  if (steps.filter((step) => isText(step.expect)).length < 4)
    fault(file, 'practice.steps', 'fewer than four with "expect"');
  const minutes = steps.reduce((sum, step) => sum + (step.minutes || 0), 0);
  between(file, 'minutes of all steps', minutes, 60, LONG.includes(id) ? 900 : 360);
  if (minutes > 360 && !/hour|evening|weekend|\bdays?\b/i.test(practice?.goal ?? ''))
    fault(file, 'practice.goal', `${minutes} minutes: say how long it takes`);
  if (minutes > hours * 60)
    fault(file, 'hours', `${hours}, but the practice alone takes ${minutes} minutes`);
};

const checkResources = (file, resources) => {
  between(file, 'resources', resources.length, 3, 6);
  for (const [at, one] of resources.entries()) {
    const where = `resource ${at + 1}`;
    checkKeys(file, where, one, ['title', 'url', 'role', 'kind', 'free'], ['minutes']);
    checkText(file, `${where} title`, one.title, 25);
    if (!ROLES.includes(one.role)) fault(file, where, `role ${JSON.stringify(one.role)}`);
    if (!KINDS.includes(one.kind)) fault(file, where, `kind ${JSON.stringify(one.kind)}`);
    if (typeof one.free !== 'boolean') fault(file, where, '"free" is true or false');
    if ('minutes' in one ? !isMinutes(one.minutes) : one.role !== 'reference')
      fault(file, where, `${one.role} needs whole minutes`);
    if (!isText(one.url) || !one.url.startsWith('https://') || !URL.canParse(one.url))
      fault(file, where, `url ${one.url}`);
    else if (
      new URL(one.url).pathname === '/' &&
      new URL(one.url).hash === '' &&
      one.kind !== 'tool'
    )
      fault(file, where, `a home page: ${one.url}`);
  }
  const count = (of) => resources.filter(of).length;
  if (count(({ role }) => role === 'start') !== 1)
    fault(file, 'resources', `${count(({ role }) => role === 'start')} with role start, not 1`);
  if (count(({ kind }) => kind === 'official' || kind === 'paper') === 0)
    fault(file, 'resources', 'no primary source (official or paper)');
  if (count(({ free }) => free) * 2 <= resources.length)
    fault(file, 'resources', 'half or fewer are free');
  if (new Set(resources.map(({ url }) => url)).size < resources.length)
    fault(file, 'resources', 'a url twice');
};

const checkChecks = (file, { checks, terms, resources }) => {
  const sources = [
    ...list(resources).map(({ url }) => url),
    ...list(terms).map(({ term }) => term),
  ];
  between(file, 'checks', list(checks).length, 8, 8);
  for (const [at, one] of list(checks).entries()) {
    const where = `check ${at + 1}`;
    checkKeys(file, where, one, ['question', 'answer', 'source'], ['code']);
    checkText(file, `${where} question`, one.question);
    checkText(file, `${where} answer`, one.answer, 60);
    if (!isText(one.question) || !isText(one.answer)) continue;
    if (YES_OR_NO.test(one.question))
      fault(file, where, `begins like a question answered by yes or no: "${one.question}"`);
    if (/^(Yes|No)\b[.,:;]/.test(one.answer)) fault(file, where, 'answered by yes or no');
    if (!/[?.:]$/.test(one.question)) fault(file, where, 'the question ends without a mark');
    if (sentences(one.answer).length > 3)
      fault(file, where, `an answer of ${sentences(one.answer).length} sentences, at most 3`);
    if (!sources.includes(one.source))
      fault(file, where, `source "${one.source}" is neither a url nor a term of the topic`);
    if ('code' in one) checkCode(file, `${where} code`, one.code, 8);
  }
  const whys = list(checks).filter(({ question }) => /^Why\b/.test(question)).length;
  if (whys > 3) fault(file, 'checks', `${whys} begin with "Why", at most 3`);
  const making = list(checks).filter(
    (one) => isText(one.code) || MAKES.test(one.question ?? ''),
  ).length;
  if (making < 2) fault(file, 'checks', `${making} make one read or produce something, at least 2`);
};

const checkTopic = (file, topic) => {
  if (topic.broken) return fault(file, 'file', topic.broken);
  const id = file.replace(/\.json$/, '');
  if (!topicIds.includes(id)) return fault(file, 'file', 'no topic of this id');
  if (JSON.stringify(Object.keys(topic)) !== JSON.stringify(KEYS))
    fault(file, 'keys', `${Object.keys(topic).join(' ')}, not ${KEYS.join(' ')}`);
  if (topic.id !== id) fault(file, 'id', `"${topic.id}"`);
  if (!(typeof topic.hours === 'number' && topic.hours > 0))
    fault(file, 'hours', JSON.stringify(topic.hours));
  if (LANGUAGES.includes(id)) between(file, 'hours', topic.hours, 100, 140);
  const above = shippedTopics.find((one) => one.id === id).above;
  for (const one of list(topic.requires)) {
    if (!order.has(one)) fault(file, 'requires', `no node "${one}"`);
    else if (order.get(one) >= order.get(id))
      fault(file, 'requires', `"${one}" comes later in the founding order`);
    if (above.includes(one)) fault(file, 'requires', `"${one}" contains it`);
  }
  checkText(file, 'summary', topic.summary);
  if (isText(topic.summary)) between(file, 'words of the summary', words(topic.summary), 40, 80);
  between(file, 'outcomes', list(topic.outcomes).length, 4, 6);
  for (const [at, one] of list(topic.outcomes).entries()) {
    checkText(file, `outcome ${at + 1}`, one, 40);
    if (!/^You can .*\.$/.test(one))
      fault(file, `outcome ${at + 1}`, 'not a sentence "You can ..."');
    if (/^You can (understand|know|learn|appreciate)\b/.test(one))
      fault(file, `outcome ${at + 1}`, 'cannot be observed');
  }
  between(file, 'terms', list(topic.terms).length, 8, 12);
  for (const one of list(topic.terms)) {
    checkKeys(file, `term ${one.term}`, one, ['term', 'meaning']);
    checkText(file, `term ${one.term}`, one.term, 5);
    checkText(file, `term ${one.term}`, one.meaning, 25);
    if (
      /^[A-Z]{2,5}$/.test(one.term) &&
      !['XSS', 'SSH'].includes(one.term) &&
      isText(one.meaning) &&
      !spellsOut(one.term, one.meaning)
    ) {
      fault(file, `term ${one.term}`, 'the abbreviation is not spelt out in its meaning');
    }
  }
  checkKeys(file, 'example', topic.example, ['code', 'caption']);
  checkCode(file, 'example code', topic.example?.code, 10);
  checkText(file, 'example caption', topic.example?.caption);
  if (isText(topic.example?.caption) && sentences(topic.example.caption).length > 1)
    fault(file, 'example caption', 'more than one sentence');
  checkPractice(file, topic);
  between(file, 'mistakes', list(topic.mistakes).length, 3, 3);
  for (const [at, one] of list(topic.mistakes).entries()) {
    checkKeys(file, `mistake ${at + 1}`, one, ['symptom', 'cause']);
    checkText(file, `mistake ${at + 1} symptom`, one.symptom);
    checkText(file, `mistake ${at + 1} cause`, one.cause);
  }
  checkResources(file, list(topic.resources));
  checkChecks(file, topic);
};

const checkFrame = (file, frame) => {
  if (frame.broken) return fault(file, 'file', frame.broken);
  checkKeys(file, 'file', frame, ['before', 'summaries']);
  for (const [at, one] of list(frame.before).entries()) {
    checkKeys(file, `before ${at + 1}`, one, ['title', 'text']);
    checkText(file, `before ${at + 1} title`, one.title);
    checkText(file, `before ${at + 1} text`, one.text);
  }
  const said = JSON.stringify(frame.before ?? []);
  for (const word of [
    'terminal',
    'editor',
    'curl',
    'JSON',
    'port',
    'Git',
    'Python',
    'Linux',
    'macOS',
    'Windows',
    'WSL',
  ]) {
    if (!new RegExp(`\\b${word}s?\\b`, 'i').test(said))
      fault(file, 'before', `does not mention ${word}`);
  }
  const ids = shippedGroups.map(({ id }) => id);
  for (const id of ids) {
    const summary = frame.summaries?.[id];
    checkText(file, `summary of ${id}`, summary);
    if (isText(summary)) between(file, `words of the summary of ${id}`, words(summary), 25, 50);
  }
  for (const id of Object.keys(frame.summaries ?? {}))
    if (!ids.includes(id)) fault(file, 'summaries', `no group "${id}"`);
};

for (const path of paths) {
  const file = basename(path);
  (file === '_frame.json' ? checkFrame : checkTopic)(file, content.get(file));
}

// What must agree across the roadmap.
const topics = [...content].filter(([file, topic]) => file !== '_frame.json' && !topic.broken);
const clash = (seen, key, value, file, tell) => {
  const earlier = seen.get(key);
  if (!earlier) seen.set(key, { file, value });
  else if (earlier.file !== file || earlier.value !== value) {
    for (const [one, other] of [
      [file, earlier.file],
      [earlier.file, file],
    ]) {
      const what = tell(other, earlier.value, value);
      if (what) fault(one, ...what);
      if (file === earlier.file) break;
    }
  }
};
const termsSeen = new Map();
const minutesSeen = new Map();
const questionsSeen = new Map();
for (const [file, topic] of topics) {
  for (const { term, meaning } of list(topic.terms)) {
    clash(termsSeen, String(term).toLowerCase(), meaning, file, (other) => [
      `term ${term}`,
      `is defined in ${other} too`,
    ]);
  }
  for (const { url, minutes } of list(topic.resources)) {
    if (minutes !== undefined) {
      clash(minutesSeen, url, minutes, file, (other, a, b) =>
        a === b ? undefined : ['resources', `${url} takes ${a} and ${b} minutes (${other})`],
      );
    }
  }
  for (const { question } of list(topic.checks)) {
    clash(questionsSeen, question, undefined, file, (other) => [
      'checks',
      `"${question}" is asked in ${other} too`,
    ]);
  }
}
for (const [file, topic] of topics) {
  const twice = list(topic.terms)
    .map(({ term }) => String(term).toLowerCase())
    .filter((term, at, every) => every.indexOf(term) !== at);
  for (const term of twice) fault(file, `term ${term}`, 'twice');
}
const ofAI = topics.flatMap(([file, topic]) =>
  list(topic.outcomes)
    .filter((one) => /\bAI\b/.test(one))
    .map(() => file),
);
if (ofAI.length > 3)
  for (const file of new Set(ofAI))
    fault(
      file,
      'outcomes',
      `AI is in ${ofAI.length} outcomes of the roadmap, at most 3: ${ofAI.join(' ')}`,
    );

if (named.length === 0 || named.length >= 31) {
  const whole = (what) => faults.push(`roadmap: ${what}`);
  const missing = topicIds.filter((id) => !content.has(`${id}.json`));
  if (missing.length > 0) whole(`no file yet for ${missing.join(' ')}`);
  else {
    for (const term of WANTED)
      if (!termsSeen.has(term.toLowerCase())) whole(`no topic defines the term "${term}"`);
    const taught = topics.filter(([, topic]) =>
      list(topic.resources).some(({ kind }) => kind === 'course' || kind === 'video'),
    ).length;
    if (taught * 3 < topics.length)
      whole(`${taught} topics with a course or video, at least a third`);
    const hours = (of) =>
      topics
        .filter(([file]) => of(file.replace('.json', '')))
        .reduce((sum, [, topic]) => sum + topic.hours, 0);
    for (const language of LANGUAGES) {
      const sum = hours((id) => id === language || !LANGUAGES.includes(id));
      if (sum < 550 || sum > 700) whole(`${sum} hours with ${language}, not 550 to 700`);
    }
  }
  if (!content.has('_frame.json')) whole('no _frame.json yet');
}

for (const one of new Set(faults)) console.log(one);
process.exitCode = faults.length > 0 ? 1 : 0;
