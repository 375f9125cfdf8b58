import { drawSign } from '../../svg/draw';
import type { Sign } from '../../svg/model';
import type { Shape } from '../../svg/shape';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const setAll = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : `${value}`);
  }
};

/** An element with its attributes and what is in it. Texts become text, whatever they hold. */
export const html = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  setAll(element, attributes);
  element.append(...children);
  return element;
};

/** A piece of a picture as an element. */
export const drawn = ({ tag, attributes, children }: Shape): SVGElement => {
  const element = document.createElementNS(SVG, tag);
  setAll(element, attributes);
  element.append(...children.map((one) => (typeof one === 'string' ? one : drawn(one))));
  return element;
};

/** A sign as a small picture beside a text that says the same. */
export const signIcon = (sign: Sign): SVGElement => {
  const icon = document.createElementNS(SVG, 'svg');
  setAll(icon, { class: 'sign', viewBox: '-9 -9 18 18', 'aria-hidden': 'true' });
  icon.append(drawn(drawSign(sign, 0, 0)));
  return icon;
};

/** Text for screen readers alone. */
export const spoken = (text: string): HTMLElement => html('span', { class: 'spoken' }, text);
