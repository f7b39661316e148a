import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const notebooks = readdirSync('notebooks').filter((name) => name.endsWith('.mjs'));

describe('notebooks', () => {
  it.each(notebooks)('%s runs from top to bottom, and its report is the committed one', (name) => {
    const reports = readdirSync('reports').filter((file) => file.startsWith(name.replace(/\.mjs$/u, '.')));
    const before = reports.map((file) => readFileSync(`reports/${file}`, 'utf8'));
    execFileSync(process.execPath, [`notebooks/${name}`], { stdio: 'pipe' });
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.map((file) => readFileSync(`reports/${file}`, 'utf8'))).toEqual(before);
  });
});
