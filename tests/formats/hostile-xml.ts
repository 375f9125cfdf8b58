/** XML that should end neither in a crash nor in a long wait, around elements of one name. */
export const hostileXml = (
  root: string,
  item: string,
): readonly (readonly [name: string, text: string, expected: RegExp])[] => {
  const doc = (inside: string, attributes = '', prolog = '') =>
    `${prolog}<${root}${attributes}>${inside}</${root}>`;
  const many = (text: string, count = 100_000) => text.repeat(count);
  const broken = /not well-formed XML/;
  return [
    [
      '10,000 levels',
      doc(many(`<${item} text="x">`, 10_000) + many(`</${item}>`, 10_000)),
      /deeper than 64/,
    ],
    ['10,000 levels, cut off', `<${root}>${many(`<${item} text="x">`, 10_000)}`, /deeper than 64/],
    ['cut off in a tag', `<${root}><${item} text="x`, broken],
    ['cut off between tags', `<${root}>\n<${item} text="x">`, broken],
    ['closed in the wrong order', `<${root}><${item}><x></${item}></x>`, broken],
    ['100,000 brackets', many('<'), broken],
    ['100,000 comments that never end', doc(many('<!--')), broken],
    ['100,000 sections that never end', doc(many('<![CDATA[')), broken],
    ['100,000 instructions', many('<?'), broken],
    ['100,000 closing tags', many(`</${root}>`), /no <|not well-formed/],
    ['100,000 ampersands', doc(`<${item} text="${many('&')}"/>`), /^read$/],
    ['100,000 attributes', doc(`<${item} text="x" ${many('a=" ')}/>`), broken],
    ['a megabyte of blanks in a tag', doc(`<${item} text="x"${many(' ', 1e6)}/>`), /^read$/],
    ['10 MB on one line', doc(`<${item} text="${many('ab ', 3.3e6)}"/>`), /^read$/],
    ['halves of surrogates', doc(`<${item} text="\ud800"/>\udfff`), /^read$/],
    ['a NUL', doc(`<${item} text="a\0b"/>\0`), /^read$/],
    ['a byte order mark', doc(`<${item} text="x"/>`, '', '\ufeff'), /^read$/],
    ['carriage returns alone', doc(`\r<${item} text="x"/>\r`), /^read$/],
    ['marks that turn the direction', doc(`<${item} text="\u202eabc\u2066"/>`), /^read$/],
    ['__proto__ as an element', doc('<__proto__ x="1"/>'), broken],
    ['constructor as an attribute', doc(`<${item} constructor="1"/>`), broken],
    ['nothing', '', /no </],
    ['no XML', 'hello & <goodbye', broken],
    ['a number', '42', /no </],
    ['another root', '<html><body/></html>', /no </],
    [
      'a name for everything',
      doc(`<${item} text="x"/>`, '', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
      /^read$/,
    ],
    [
      'a file as an entity',
      doc('&x;', '', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /entities/,
    ],
    [
      'a billion laughs',
      doc(
        `<${item} text="&c;"/>`,
        '',
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>',
      ),
      /^read$/,
    ],
    [
      'one large entity, often',
      doc(
        `<${item} text="${many('&a;', 10_000)}"/>`,
        '',
        `<!DOCTYPE a [<!ENTITY a "${many('ha', 4000)}">]>`,
      ),
      /entities/,
    ],
    [
      '1,000 entities',
      doc(
        '',
        '',
        `<!DOCTYPE a [${Array.from({ length: 1000 }, (_, n) => `<!ENTITY e${n} "x">`).join('')}]>`,
      ),
      /entities/,
    ],
  ];
};
