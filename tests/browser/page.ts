import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { freshFolder } from '../support/program';
import { CHROMIUM } from '../support/programs';

/** A browser that asks nobody for anything. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page that is open, and what it did that it should not have done. */
export interface Opened {
  readonly page: Page;
  /** What it asked for, beside itself. */
  readonly requests: readonly string[];
  /** Errors and warnings in its console, whatever it threw, whatever it popped up. */
  readonly faults: readonly string[];
}

/** Opens a text as a file in a browser window of its own. */
export const open = async (
  browser: Browser,
  text: string,
  options: BrowserContextOptions = {},
  fileName = 'page.html',
): Promise<Opened> => {
  const file = join(freshFolder(), fileName);
  writeFileSync(file, text);
  const address = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, requests, faults };
};

/** What axe finds wrong, as "rule: element". */
export const violations = async (page: Page): Promise<unknown> => {
  await page.evaluate(axe.source);
  return page.evaluate(
    `axe.run().then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  );
};
