import { stemmer } from 'stemmer';
import { isSlip } from './spelling';

/** "C", "C#" and "C++" are three words. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[+#]+(?![\p{L}\p{N}]))?/gu;

/** Scripts that put no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** No title needs more to be told from others. */
const MOST_WORDS = 60;

const wordsIn = (title: string): string[] =>
  title.slice(0, 1000).normalize('NFKC').toLowerCase().match(WORD) ?? [];

/** A title without case, punctuation and extra blanks: two that fold alike are the same title. */
export const foldTitle = (title: string): string => wordsIn(title).join(' ') || title.trim();

/**
 * Words that say where a topic stands or how it is taught, not what it is about. Two titles that
 * share nothing else, such as "Redis Basics" and "MongoDB Basics", name two topics.
 */
const COMMON = `
  a about all an and any are as at be both but by can do each for from has have how i if in into is
  it its let like make may more most much my new no not of off on or other our out over so some such
  than that the their them then there these they this to up us via vs was we what when where which
  who why will with without you your yourself
  advanced advice appendix article assignment assignments basic basics beginner beginners begin best
  book books capstone chapter checklist clip common complete concept concepts conclusion
  course courses day days deep demo depth dive elective electives end essential essentials etc
  example examples exam exercise exercises extra extras final first foundation foundations fundamental
  fundamentals general getting goal goals great guide guides hands hour hours idea ideas important
  intermediate intro introduce introduction know knowledge lab labs last learn lecture lectures
  lesson lessons level levels link links list main milestone misc miscellaneous module modules month
  months need next note notes optional others overview part parts phase phases practical practice
  practices prerequisite prerequisites primer problem problems professional project projects quick
  quiz read reading recap references required resource resources review revision second section
  sections semester skill skills specialization stage stages start started starter step
  steps study stuff summary task tasks technique techniques term theory thing things third tips
  tool tools topic topics track trick tricks tutorial tutorials under understand understanding unit
  units use using video videos watch way week weeks work working workshop write wrap year years
  aufgabe einführung grundlagen kapitel lektion teil thema tag und woche übung
  chapitre cours et jour leçon partie semaine
  capítulo curso día fundamentos introducción introdução lección módulo parte semana tema y
  введение глава день и курс модуль неделя основы раздел тема урок часть
  概述 介绍 基础 入门 简介 第 章 周 天 课 はじめに 入門 基礎 概要
`
  .trim()
  .split(/\s+/);

const COMMON_STEMS = new Set(COMMON.flatMap((word) => [word, stemmer(word)]));

let segmenter: Intl.Segmenter | undefined;

const segmented = (word: string): string[] => {
  if (!UNSPACED.test(word)) return [word];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(word)].map(({ segment }) => segment);
};

/** The stems of a title's words that say what it is about: no numbers, nothing of every title's. */
const meaningOf = (title: string): Set<string> =>
  new Set(
    wordsIn(title)
      .slice(0, MOST_WORDS)
      .flatMap(segmented)
      .map(stemmer)
      .filter((stem) => /\p{L}/u.test(stem) && !COMMON_STEMS.has(stem)),
  );

/** Whether a title says what it is about: "Week 2" and "Introduction" do not. */
export const isTelling = (title: string): boolean => meaningOf(title).size > 0;

/** Words from this length on may differ by one slip of the keyboard. */
const LONG = 7;

const isTypo = (one: string, other: string): boolean =>
  one.length >= LONG && other.length >= LONG && one[0] === other[0] && isSlip(one, other);

const sharedBy = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  [...left].filter((word) => right.has(word) || [...right].some((other) => isTypo(word, other)))
    .length;

/** Whether two titles have a word in common that says what they are about. */
export const shareMeaning = (one: string, other: string): boolean =>
  foldTitle(one) === foldTitle(other) || sharedBy(meaningOf(one), meaningOf(other)) > 0;

/** How often a word may stand in a file and still tell one of its topics from the others. */
const rareAmong = (titles: readonly string[]): ((stem: string) => boolean) => {
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const stem of meaningOf(title)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const most = Math.max(2, titles.length / 50);
  return (stem) => (counts.get(stem) ?? 0) <= most;
};

/** A title whose parts were looked up once, for comparing it with many others. */
interface Known {
  readonly rare: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** How much two titles are alike, from 0 to 1; 0 where they do not name the same topic. */
export type Likeness = (one: string, other: string) => number;

/** Where one title says all that the other says, it was made longer or shorter. */
const LEAST_OF_LONGER = 1 / 3;
/** Where each says something of its own, more than half must be the same. */
const LEAST_OF_OTHER = 1 / 2;

/**
 * Compares titles of two versions of a file. The same topic under another title shares rare words
 * with the old one: neither numbers, nor "basics", nor what stands in many titles of the file.
 */
export const likenessAmong = (titles: readonly string[]): Likeness => {
  const isRare = rareAmong(titles);
  const known = new Map<string, Known>();
  const look = (title: string): Known => {
    const found = known.get(title) ?? {
      rare: new Set([...meaningOf(title)].filter(isRare)),
      all: new Set(wordsIn(title)),
    };
    known.set(title, found);
    return found;
  };
  return (one, other) => {
    const [left, right] = [look(one), look(other)];
    const shared = sharedBy(left.rare, right.rare);
    if (shared === 0) return 0;
    const [less, more] = [left.rare.size, right.rare.size].toSorted((a, b) => a - b);
    const share = shared / (more ?? 1);
    const isSame = shared === less ? share >= LEAST_OF_LONGER : share > LEAST_OF_OTHER;
    if (!isSame) return 0;
    // Of topics that say the same, "SQL 2" is more like "SQL, part 2" than like "SQL, part 1".
    const words = Math.max(left.all.size, right.all.size, 1);
    return share * 0.9 + (sharedBy(left.all, right.all) / words) * 0.1;
  };
};
