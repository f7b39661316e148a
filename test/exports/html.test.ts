import { describe, expect, it } from 'vitest';
import { html } from '../../src/exports/html.ts';
import { fullRow, tableOf, textOf, wickedRow } from './tables.ts';

describe('html', () => {
  it('is a page with the table, rounded numbers and notes', async () => {
    const page = await textOf(html.write(tableOf([fullRow], ['A note.'])));
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(page).toContain('<caption>Terms</caption>');
    expect(page).toContain('<th scope="col" class="number" title="Share of all words, 0 to 1.">Share</th>');
    expect(page).toContain('<td class="number">30.0%</td>');
    expect(page).toContain('<td dir="auto">shared future</td>');
    expect(page).toContain('<p>A note.</p>');
  });

  it('escapes what is in the table', async () => {
    const page = await textOf(html.write({ ...tableOf([wickedRow], ['<i>']), title: '</title><script>' }));
    expect(page).not.toMatch(/<script|<i>|(?!\n)\p{Cc}/u);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('asks for nothing from anywhere', async () => {
    const page = await textOf(html.write(tableOf([fullRow])));
    expect(page).not.toMatch(/\b(?:src|href)=|url\(|@import/u);
    expect(page).toContain("default-src 'none'");
  });
});
