/** Names no id may take: they would reach into JavaScript's own objects. */
export const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** Whether a text can be an id: 1 to 128 printable characters, no blank, slash or control. */
export const isId = (text: string): boolean =>
  /^[^\s/\\\p{C}]{1,128}$/u.test(text) && !RESERVED.includes(text);
