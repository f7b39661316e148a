import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const python = '/usr/bin/python3';
const pythonVersion = (name) => [
  python,
  '-c',
  `import platform, ${name}; print(platform.python_version(), ${name}.__version__)`,
];
const countWords = `for folder; do find "$folder" -name '*.txt' -print0; done | wc -w --files0-from=- | tail -n 1 > "$0"`;

/**
 * What does the work: how to ask for its version, and the command that reads folders and writes a file. `rows` says
 * whether what it writes can be held against our rows; `env` is added to the environment.
 */
export function peers({ gigabytes }) {
  const heap = `--max-old-space-size=${String(Math.floor(gigabytes * 900))}`;
  return [
    {
      id: 'wc',
      title: '`wc -w`, bytes (`LC_ALL=C`)',
      version: ['wc', '--version'],
      command: (out, folders) => ['sh', '-c', countWords, out, ...folders],
      env: { LC_ALL: 'C' },
    },
    {
      id: 'wc-utf8',
      title: '`wc -w`, UTF-8 (`LC_ALL=C.UTF-8`)',
      version: ['wc', '--version'],
      command: (out, folders) => ['sh', '-c', countWords, out, ...folders],
      env: { LC_ALL: 'C.UTF-8' },
    },
    {
      id: 'sklearn',
      title: 'scikit-learn, `CountVectorizer`',
      version: pythonVersion('sklearn'),
      command: (out, folders) => [python, here('sklearn_ngrams.py'), out, ...folders],
      rows: true,
    },
    {
      id: 'nltk',
      title: 'NLTK, `everygrams` and `FreqDist`',
      version: pythonVersion('nltk'),
      command: (out, folders) => [python, here('nltk_ngrams.py'), out, ...folders],
      rows: true,
    },
    {
      id: 'tidytext',
      title: 'tidytext and data.table',
      version: [
        'Rscript',
        '-e',
        "cat(as.character(getRversion()), sapply(c('tidytext', 'data.table'), function(p) as.character(packageVersion(p))))",
      ],
      command: (out, folders) => ['Rscript', here('tidytext_ngrams.R'), out, ...folders],
      rows: true,
    },
    {
      id: 'wink',
      title: 'wink-nlp and `Map`',
      version: [process.execPath, '-p', "require('wink-nlp/package.json').version"],
      command: (out, folders) => [process.execPath, heap, here('wink-ngrams.mjs'), out, ...folders],
      rows: true,
    },
  ];
}

/** The commands of ours that peers are held against, given the path of the built `main.js`. */
export function ours(main) {
  const rostrum = (...args) => [process.execPath, main, ...args];
  return {
    version: rostrum('--version'),
    help: rostrum('--help'),
    ngrams: (out, folders, ...more) =>
      rostrum('frequency', ...folders, '--ngrams', '1-5', '--min-count', '5', '--quiet', ...more, '-o', out),
    tokens: (out, folders) => rostrum('documents', ...folders, '--quiet', '-o', out),
  };
}

/** The tokens of whole texts by plain wink-nlp. */
export function winkTokens(out, folders) {
  return [process.execPath, here('wink-tokens.mjs'), out, ...folders];
}
