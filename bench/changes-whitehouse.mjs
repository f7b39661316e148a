import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

// Whether `rostrum changes` over entities finds what is known to have happened: for each event of whitehouse-events.csv, the
// change of its entity that is nearest, and its rank among all changes. Writes changes-whitehouse.md beside itself.
// Run: npm run build && node bench/changes-whitehouse.mjs [INPUT]   (a folder of the White House briefings or a corpus file)

const [input = '../shared/corpora/whitehouse'] = process.argv.slice(2);
const command = ['changes', input, '--terms', 'entities', '--as', 'json', '--quiet'];
const output = execFileSync(process.execPath, ['dist/cli/main.js', ...command], {
  maxBuffer: 1e9,
  encoding: 'utf8',
});
const answer = JSON.parse(output);
const changes = Array.isArray(answer) ? answer : answer.rows;
const events = parse(readFileSync('bench/calibration/whitehouse-events.csv', 'utf8'), { columns: true });

const lines = events.map(({ date, label, entity }) => {
  const nearest = changes
    .map((change, at) => ({
      ...change,
      rank: at + 1,
      days: (Date.parse(change.date) - Date.parse(date)) / 86_400_000,
    }))
    .filter(({ term }) => term === entity)
    .sort((a, b) => Math.abs(a.days) - Math.abs(b.days) || a.rank - b.rank)[0];
  if (!nearest) return `| ${date} | ${label} | ${entity} | – | | | | |`;
  const { rank, days, before, after, statistic, p_adjusted: p } = nearest;
  const rates = `${before.toFixed(0)} → ${after.toFixed(0)}`;
  return `| ${date} | ${label} | ${entity} | ${nearest.date} | ${days} | ${rates} | ${statistic.toFixed(1)} | ${rank} | ${p.toFixed(4)} |`;
});
const page = `# Known events in the changes of entities

\`node bench/changes-whitehouse.mjs\`: the 100 entities named most often in the White House briefings of 2021-01-20 to 2025-01-10, ${changes.length} changes of them found by PELT. Each event (sources in \`calibration/whitehouse-events.csv\`) with the change of its entity that is nearest.

| event | what | entity | change | days after | per million | statistic | rank | p adjusted |
| --- | --- | --- | --- | ---: | --- | ---: | ---: | ---: |
${lines.join('\n')}
`;
writeFileSync('bench/changes-whitehouse.md', page);
console.log(page);
