import { describe, expect, it } from 'vitest';
import { escapeTex } from '../../src/text/escape-tex.ts';

describe('escapeTex', () => {
  it.each([
    ['50 % of $3 & #1_a {b}', String.raw`50 \% of \$3 \& \#1\_a \{b\}`],
    [String.raw`a\b^c~d`, String.raw`a\textbackslash{}b\textasciicircum{}c\textasciitilde{}d`],
    ['<a|b>', String.raw`\textless{}a\textbar{}b\textgreater{}`],
    ['[sic] *', '{[}sic{]} {*}'],
    ['a -- b --- c', 'a -{}- b -{}-{}- c'],
    ["don't ''so''", "don't '{}'so'{}'"],
    ['“so” – ‘it’ …', '“so” – ‘it’ …'],
    ['one\ntwo\r\n\tthree\u00a0four', 'one two three four'],
    ['\u0001\ud800', '??'],
    ['−3', '$-$3'],
  ])('prints %j as it stands', (text, escaped) => {
    expect(escapeTex(text)).toBe(escaped);
  });
});
