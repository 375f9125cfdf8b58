import { escaped, markupOf, shape } from '../svg/shape';
import type { Write } from '../write';
import { text as script, hash as scriptHash } from './client/main.ts?inlined';
import { text as style, hash as styleHash } from './client/page.css?inlined';
import { type Page, pageOf } from './model';

/** Nothing is loaded, nothing is sent, and nothing runs but what is written here. */
const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A ring that is filled as far as the learner has come; without an icon browsers ask for one. */
const iconOf = ({ summary }: Page): string => {
  const ring = { cx: 16, cy: 16, r: 12, fill: 'none', 'stroke-width': 6 };
  const filled = Math.round((75.4 * summary.percent) / 100);
  const icon = shape(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' },
    shape('circle', { ...ring, stroke: '#9aa4af' }),
    shape('circle', {
      ...ring,
      stroke: '#1d891d',
      'stroke-dasharray': `${filled} 76`,
      transform: 'rotate(-90 16 16)',
    }),
  );
  return `data:image/svg+xml,${encodeURIComponent(markupOf(icon))}`;
};

const SIGNS: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that no parser of HTML can take for an end of the script or a comment. */
const dataOf = (page: Page): string =>
  JSON.stringify(page).replace(/[<>&\u2028\u2029]/g, (sign) => SIGNS[sign] ?? '');

/** The text's language, where it is a tag that browsers know what to do with. */
const languageOf = (language: string | undefined): string =>
  language && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : 'en';

/** Writes one page that holds everything: the map, every topic, and how to move about in them. */
export const write: Write = (snapshot, options) => {
  const page = pageOf(snapshot, options);
  const title = escaped(page.title);
  const about = escaped(`${page.title}: ${page.headline}, as of ${page.today}.`);
  return `<!doctype html>
<html lang="${languageOf(snapshot.tree.roadmap.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="roadmap">
<meta name="description" content="${about}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${about}">
<title>${title}</title>
<link rel="icon" href="${iconOf(page)}">
<style>${style}</style>
</head>
<body>
<noscript><p>${about} The map is drawn by a script, which is switched off here.</p></noscript>
<script type="application/json" id="page">${dataOf(page)}</script>
<script>${script}</script>
</body>
</html>
`;
};
