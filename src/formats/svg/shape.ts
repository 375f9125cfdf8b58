import { legal } from './plain';

/** A piece of a picture, to be written as text or made in a browser. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

/** One piece with what is in it. */
export const shape = (
  tag: string,
  attributes: Shape['attributes'] = {},
  ...children: Shape['children']
): Shape => ({ tag, attributes, children });

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it may stand between tags or in double quotes, in XML as in HTML. */
export const escaped = (text: string): string =>
  legal(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

/** A picture as text. */
export const markupOf = ({ tag, attributes, children }: Shape): string => {
  const pairs = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(`${value}`)}"`,
  );
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : markupOf(child),
  );
  const open = `<${tag}${pairs.join('')}`;
  return inner.length > 0 ? `${open}>${inner.join('')}</${tag}>` : `${open}/>`;
};

/** A length or place with at most one digit behind the point: more cannot be seen. */
export const short = (value: number): number => Math.round(value * 10) / 10;
