/*! The map is laid out by d3-hierarchy. Copyright 2010-2021 Mike Bostock. Permission to use, copy,
modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies. THE
SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE
INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE
LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER
RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER
TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE. */
import { SIGNS } from '../../svg/model';
import type { Page } from '../model';
import { html, signIcon } from './dom';
import { listOf, portfolio } from './lists';
import { beginMap, mapOf } from './map';
import { overview } from './overview';
import { tools } from './tools';
import { topicDialog } from './topic';

const page: Page = JSON.parse(document.getElementById('page')?.textContent ?? '');

const legend = (): HTMLElement =>
  html(
    'ul',
    { class: 'legend', 'aria-label': 'Signs' },
    ...SIGNS.map(([sign, , word]) => html('li', {}, signIcon(sign), word)),
  );

const map = mapOf(page.root);
const list = listOf(page.root);

document.body.append(
  html('a', { class: 'skip', href: '#topics' }, 'Skip to the list of topics'),
  overview(page),
  html(
    'main',
    {},
    html(
      'section',
      { class: 'map', 'aria-labelledby': 'map-title' },
      html('h2', { id: 'map-title', class: 'spoken' }, 'Map'),
      tools(map, list),
      map.window,
      html(
        'div',
        { class: 'below' },
        legend(),
        html('p', { class: 'quiet keys' }, 'Arrow keys move and fold, Enter opens, + − 0 zoom'),
      ),
    ),
    ...portfolio(page.root),
    list.element,
  ),
  html('footer', { class: 'quiet' }, 'This page is one file. It loads nothing and tells nobody.'),
  topicDialog(page.root),
);
beginMap(map);
