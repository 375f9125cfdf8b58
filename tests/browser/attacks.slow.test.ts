import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { write as writeBadge } from '../../src/formats/badge/write';
import { write as writeHtml } from '../../src/formats/html/write';
import { write as writeMermaid } from '../../src/formats/mermaid/write';
import { write as writeSvg } from '../../src/formats/svg/write';
import { ATTACKS, attackedBy } from '../formats/attacks';
import { needs } from '../support/needs';
import { isHere } from '../support/programs';
import { launch, open } from './page';

const OPTIONS = { colors: 'roadmap', notes: true } as const;

const CASES = ATTACKS.map((attack) => [JSON.stringify(attack).slice(0, 60), attack] as const);

/** mermaid as a site would load it. */
const MERMAID = join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js');

describe('a text that would run, in every field', () => {
  needs('chromium');
  let browser: Browser;
  beforeAll(async () => {
    if (isHere('chromium')) browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(CASES)('a page: %s', async (_, attack) => {
    const { page, requests, faults } = await open(browser, writeHtml(attackedBy(attack), OPTIONS));
    for (const link of await page.locator('.list a').all()) {
      await link.click();
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.press('Escape');
    }
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, iframe, base, object, embed').count()).toBe(0);
    expect(await page.locator('a[href^=javascript], [onload], [onerror]').count()).toBe(0);
    expect([...requests, ...faults]).toEqual([]);
    await page.close();
  });

  describe.each([
    ['the map', writeSvg],
    ['a badge', writeBadge],
  ])('%s', (_, write) => {
    test.each(CASES)('as a file of its own: %s', async (_name, attack) => {
      const svg = write(attackedBy(attack), OPTIONS);
      const { page, requests, faults } = await open(browser, svg, {}, 'picture.svg');
      expect(await page.evaluate('document.documentElement.tagName')).toBe('svg');
      expect([...requests, ...faults]).toEqual([]);
      await page.close();
    });

    test.each(CASES)('within a page: %s', async (_name, attack) => {
      const text = `<!DOCTYPE html><title>x</title><div>${write(attackedBy(attack), OPTIONS)}</div>`;
      const { page, requests, faults } = await open(browser, text);
      expect(await page.locator('script, img, iframe, image, use').count()).toBe(0);
      expect([...requests, ...faults]).toEqual([]);
      await page.close();
    });
  });

  test.each(CASES)('a diagram, drawn by a mermaid that trusts it: %s', async (_, attack) => {
    const empty = '<!DOCTYPE html><title>x</title><pre class="mermaid"></pre>';
    const { page, requests, faults } = await open(browser, empty);
    await page.addScriptTag({ path: MERMAID });
    const text = JSON.stringify(writeMermaid(attackedBy(attack), OPTIONS));
    await page.evaluate(
      `mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' });
       mermaid.render('drawn', ${text}).then(({ svg }) => { document.body.innerHTML = svg; })`,
    );
    expect(await page.locator('svg .node').count()).toBe(4);
    expect(await page.locator('img, iframe, [onload], [onerror], svg a').count()).toBe(0);
    expect([...requests, ...faults]).toEqual([]);
    await page.close();
  });
});
