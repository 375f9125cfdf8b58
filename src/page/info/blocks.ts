import { gap, item, line, type Page, type Part, type Speech } from '../parts';
import { type Foreign, heading, sign, t } from '../text';

/** The heading of a part of a screen, below an empty line. It is not spoken. */
export function* headed(text: Foreign): Page {
  yield gap;
  yield line(t`  ${heading(text)}`, false);
}

const BULLET = t`${sign('dot')} `;

/** An item of a list. */
export const bullet = (text: Foreign, speech?: Speech): Part =>
  item(text, { indent: 4, mark: BULLET }, speech);

/** Columns before the text of a numbered item. */
export const NUMBERED = 7;

export const numbered = (n: number, text: Foreign | readonly Foreign[], speech?: Speech): Part =>
  item(text, { indent: 0, mark: t`${`${n}`.padStart(NUMBERED - 2)}  ` }, speech);
