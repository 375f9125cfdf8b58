import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../src/formats/html/write';
import { fold, progressOf } from '../../src/progress/record/fold';
import { type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import { NO_STATE, type ProgressEvent } from '../../src/progress/record/types';
import type { Tree } from '../../src/roadmap/tree';
import { ATTACK, attackedBy } from '../formats/attacks';
import { group } from '../roadmap/nodes';
import { teahouse } from '../screens/roadmaps';
import { backend, change, set, TODAY, treeWith } from '../support/fixtures';
import { needs } from '../support/needs';
import { isHere } from '../support/programs';
import { launch, open, violations } from './page';

const note = (node: string, text: string): ProgressEvent => ({ type: 'note', node, text });

const after = (tree: Tree, ...events: ProgressEvent[]): Snapshot => {
  const { id } = tree.roadmap;
  const changes = events.map((event, index) => change(index + 1, id, [event]));
  return snapshotOf(tree, progressOf(fold(NO_STATE, changes), id), TODAY);
};

const underway = (): Snapshot =>
  after(
    backend(),
    ...['http', 'dns', 'linux', 'shell', 'javascript', 'docker'].map((id) => set(id, 'done')),
    set('sql', 'doing'),
    set('serverless', 'skipped'),
    note('http', 'Written up: https://x.example/http.'),
    note('sql', 'joins are clear'),
  );

const WITH_NOTES = { colors: 'roadmap', notes: true } as const;
const WITHOUT = { colors: 'roadmap', notes: false } as const;

/** 20 sections of 10 groups of 9 topics. */
const large = (): Snapshot => {
  const many = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  return after(
    treeWith(
      ...many(20, (s) =>
        group(
          `s${s}`,
          many(10, (g) =>
            group(
              `s${s}g${g}`,
              many(9, (t) => `s${s}g${g}t${t}`),
            ),
          ),
        ),
      ),
    ),
  );
};

/** The attack in every field a file or a learner can fill. */
const hostile = (): Snapshot => attackedBy(ATTACK);

/** The name of what has the focus. */
const focused = (page: Page): Promise<unknown> =>
  page.evaluate(
    `(({ id, ariaLabel, firstElementChild }) =>
       ariaLabel ?? (firstElementChild?.tagName === 'title' ? firstElementChild.textContent : id)
     )(document.activeElement)`,
  );

const items = (page: Page) => page.locator('.picture [role=treeitem]');

/** So that every part of the page is looked at, also by axe. */
const openTopic = async (page: Page, id: string): Promise<void> => {
  await page.locator(`.list a[href="#/${id}"]`).click();
  await page.locator('dialog[open]').waitFor();
  await page.waitForTimeout(200);
};

describe('the page in a browser', () => {
  needs('chromium');
  let browser: Browser;
  beforeAll(async () => {
    if (isHere('chromium')) browser = await launch();
  });
  afterAll(() => browser?.close());

  describe('nothing is loaded, nothing goes wrong, axe finds nothing', () => {
    test.each([
      ['the shipped roadmap, light', underway, 'light', 1280],
      ['the shipped roadmap, dark', underway, 'dark', 1280],
      ['on a phone, light', underway, 'light', 360],
      ['on a phone, dark', underway, 'dark', 360],
      ['without topics', () => after(treeWith()), 'light', 1280],
    ] as const)('%s', async (_, snapshot, colorScheme, width) => {
      const viewport = { width, height: 740 };
      const { page, requests, faults } = await open(browser, write(snapshot(), WITH_NOTES), {
        colorScheme,
        viewport,
      });
      expect(await violations(page)).toEqual([]);
      if ((await page.locator('.list a[href="#/http"]').count()) > 0) {
        await openTopic(page, 'http');
        expect(await violations(page)).toEqual([]);
      }
      expect(requests).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    });

    test('2,200 nodes', async () => {
      const { page, requests, faults } = await open(browser, write(large(), WITHOUT));
      expect(await items(page).count()).toBe(21);
      await page.getByRole('button', { name: 'Unfold all' }).click();
      expect(await items(page).count()).toBe(2021);
      await page.fill('#filter', 's7g3t');
      expect(await page.locator('output').textContent()).toBe('9 of 2021 found');
      expect(await items(page).count()).toBe(12);
      expect([...requests, ...faults]).toEqual([]);
      await page.close();
    });
  });

  describe('keys', () => {
    test('move, fold and unfold in the map, open a topic and come back', async () => {
      const { page } = await open(browser, write(underway(), WITHOUT));
      await items(page).first().focus();
      for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
      expect(await focused(page)).toBe('2.1 Understanding Servers, 2 of 3 done');
      await page.keyboard.press('ArrowLeft');
      expect(await items(page).nth(2).getAttribute('aria-expanded')).toBe('false');
      expect(await focused(page)).toBe('2.1 Understanding Servers, 2 of 3 done');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('2.1.1 Basics of HTTP/HTTPS, done');
      await page.keyboard.press('Enter');
      await page.locator('dialog[open]').waitFor();
      expect(await page.locator('dialog h2').textContent()).toBe('2.1.1 Basics of HTTP/HTTPS');
      expect(await focused(page)).toBe('topic-title');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(await focused(page)).toBe('2.1.1 Basics of HTTP/HTTPS, done');
      await page.keyboard.press('End');
      expect(await focused(page)).toBe('8.5 Learn Scalability Patterns, to do');
      await page.keyboard.press('Home');
      expect(await focused(page)).toBe('1.0 Backend Roadmap, 6 of 27 done');
      await page.close();
    });

    test('the tab key reaches skip link, current topic, filter, buttons, and the map once', async () => {
      const { page } = await open(browser, write(underway(), WITHOUT));
      const reached: unknown[] = [];
      for (let n = 0; n < 9; n += 1) {
        await page.keyboard.press('Tab');
        reached.push(await focused(page));
      }
      expect(reached.slice(2)).toEqual([
        'filter',
        'Unfold all',
        'Fold all',
        'Smaller',
        'Larger',
        'Fit the whole map',
        '1.0 Backend Roadmap, 6 of 27 done',
      ]);
      await page.close();
    });
  });

  describe('a topic has its page', () => {
    test('with all there is to it', async () => {
      const { page } = await open(browser, write(underway(), WITH_NOTES));
      await openTopic(page, 'http');
      expect(await page.locator('dialog h3').allTextContents()).toEqual([
        'What you will be able to do',
        'Example',
        'Practice',
        'Common mistakes',
        'Terms',
        'Self-checks',
        'Resources',
        'Notes',
      ]);
      expect(await page.locator('dialog .checklist li').count()).toBe(7);
      const links = page.locator('dialog a[href^=http]');
      expect(await links.count()).toBe(6);
      for (const link of await links.all()) expect(await link.getAttribute('rel')).toBe('noopener');
      await page.close();
    });

    test('with steps, terms, an example, mistakes and the roles of its links', async () => {
      const { page, faults } = await open(browser, write(after(teahouse()), WITHOUT));
      await openTopic(page, 'green');
      const body = page.locator('dialog .body');
      expect(await body.locator('h3').allTextContents()).toEqual([
        'What you will be able to do',
        'Example',
        'Practice',
        'Common mistakes',
        'Terms',
        'Self-checks',
        'Resources',
      ]);
      expect(await body.locator('pre').first().textContent()).toContain(
        '\n 100 C     4 g        9',
      );
      const steps = await body.locator('.checklist li').allTextContents();
      expect(steps[0]).toContain(' \u00b7 5 minExpect: The scale shows 4 g');
      expect(steps[2]).toContain('optional \u00b7 1.5 h');
      expect(await body.locator('dt').allTextContents()).toEqual([
        'The tea is bitter.',
        'The tea tastes of nothing.',
        'steeping',
        'bancha',
      ]);
      expect(await body.locator('.bullets').last().textContent()).toContain(
        'Your first cup \u00b7 start here \u00b7 guide \u00b7 15 min',
      );
      const check = body.locator('details').first();
      const answer = check.locator('p');
      expect(await answer.isVisible()).toBe(false);
      await check.locator('summary').click();
      expect(await answer.isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.evaluate('location.hash = "#/root"');
      await body.locator('dt', { hasText: 'A kettle' }).waitFor();
      expect(await body.locator('dt').allTextContents()).toEqual(['A kettle', 'Water']);
      await page.close();
    });

    test('under an address of its own', async () => {
      const { page } = await open(browser, write(underway(), WITHOUT));
      await page.evaluate('location.hash = "#/databases"');
      await page.locator('dialog[open]').waitFor();
      expect(await page.locator('dialog .nodes a').allTextContents()).toEqual([
        '3.2.1 SQL - PostgreSQL, MySQL, in progress',
        '3.2.2 NoSQL - MongoDB, Redis, to do',
        '3.2.3 ORMs - TypeORM, Prisma, to do',
      ]);
      // A change of address arrives a moment later.
      const shows = (hasText: string) => page.locator('dialog[open] h2', { hasText }).waitFor();
      await page.locator('dialog .next').click();
      await shows('3.2.1 SQL - PostgreSQL, MySQL');
      await page.goBack();
      await shows('3.2 Databases');
      await page.reload();
      await shows('3.2 Databases');
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.close();
    });

    test.each(['#/nobody', '#/%', '#/', '#topics'])('%s opens none', async (hash) => {
      const { page, faults } = await open(browser, write(underway(), WITHOUT));
      await page.evaluate(`location.hash = '${hash}'`);
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(faults).toEqual([]);
      await page.close();
    });
  });

  describe('the map', () => {
    test('opens a topic at a click, folds at its handle', async () => {
      const { page } = await open(browser, write(underway(), WITHOUT));
      const all = await items(page).count();
      await page.locator('[data-fold=databases]').click();
      expect(await items(page).count()).toBe(all - 3);
      await page.getByRole('button', { name: 'Fold all', exact: true }).click();
      expect(await items(page).count()).toBe(8);
      await page.locator('[data-id=foundations] .rm-text').first().click();
      expect(await page.locator('dialog[open] h2').textContent()).toBe('2.0 Foundations');
      await page.close();
    });

    test('grows, shrinks and moves; a drag is no click', async () => {
      const { page } = await open(browser, write(underway(), WITHOUT));
      const widthOf = async () => Number(await page.locator('.picture').getAttribute('width'));
      const topOf = () => page.evaluate<number>('document.querySelector(".window").scrollTop');
      const before = await widthOf();
      await page.getByRole('button', { name: 'Larger' }).click();
      expect(await widthOf()).toBeCloseTo(before * 1.25, -1);
      const top = await topOf();
      const box = await page.locator('[data-id=sql] .rm-box').boundingBox();
      if (!box) throw new Error('nothing to drag');
      await page.mouse.move(box.x + 20, box.y + 10);
      await page.mouse.down();
      await page.mouse.move(box.x - 80, box.y - 60, { steps: 4 });
      await page.mouse.up();
      expect(await topOf()).toBeCloseTo(top + 70, -1);
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, 400);
      await page.keyboard.up('Control');
      expect(await widthOf()).toBeLessThan(before * 1.2);
      await page.getByRole('button', { name: 'Fit the whole map' }).click();
      expect(
        await page.evaluate(
          '(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1)(document.querySelector(".window"))',
        ),
      ).toBe(true);
      await page.close();
    });

    test('and the list show what is looked for', async () => {
      const { page } = await open(browser, write(underway(), WITHOUT));
      const listed = page.locator('.list a:visible');
      await page.locator('#filter').pressSequentially('postgres');
      expect(await page.locator('output').textContent()).toBe('1 of 43 found');
      expect(await items(page).count()).toBe(4);
      expect(await listed.count()).toBe(3);
      await page.fill('#filter', 'in progress');
      expect(await items(page).last().textContent()).toContain('3.2.1');
      await page.fill('#filter', 'cors');
      expect(await items(page).last().textContent()).toContain('4.4');
      await page.fill('#filter', 'postgress');
      expect((await listed.allTextContents()).join()).toContain('3.2.1 SQL');
      await page.fill('#filter', 'nothing like helm');
      expect(await page.locator('output').textContent()).toBe('0 of 43 found');
      expect(await listed.count()).toBe(0);
      await page.fill('#filter', '');
      expect(await items(page).count()).toBe(43);
      expect(await listed.count()).toBe(42);
      await page.close();
    });
  });

  test('nothing else can run: a script put in is refused', async () => {
    const { page, faults } = await open(browser, write(underway(), WITHOUT));
    await page.evaluate(
      'document.body.append(Object.assign(document.createElement("script"), { textContent: "alert(1)" }))',
    );
    expect(faults.join()).toContain('Content Security Policy');
    await page.close();
  });

  test.each([320, 360, 768])('at %i pixels nothing sticks out', async (width) => {
    for (const snapshot of [underway(), hostile()]) {
      const { page } = await open(browser, write(snapshot, WITH_NOTES), {
        viewport: { width, height: 740 },
      });
      const overflow =
        'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBe(0);
      await page.locator('.list a').nth(1).click();
      const inDialog = '(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)';
      expect(await page.evaluate(`${inDialog}(document.querySelector('dialog'))`)).toBe(0);
      await page.close();
    }
  });

  test('on paper: the map, the portfolio and the list, and nothing to press', async () => {
    const { page } = await open(browser, write(underway(), WITH_NOTES));
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['h1', '.picture', '.portfolio', '.list', '.legend']) {
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
    }
    for (const hidden of ['.tools', '.keys', 'footer', 'dialog']) {
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    }
    const [map, paper] = [await page.locator('.picture').boundingBox(), 1280];
    expect(map?.width).toBeLessThanOrEqual(paper);
    await page.close();
  });

  test('without scripts it says how far the learner is', async () => {
    const { page } = await open(browser, write(underway(), WITHOUT), { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('6 of 27 done');
    await page.close();
  });
});
