import { article, type Reference, work } from './reference.ts';

/** The tools that a report is made with. */
export function worksOfTools({
  rostrum,
  unicode,
  tokenizer,
  usesDatabase,
  duckdb,
}: {
  readonly rostrum: string;
  readonly unicode: string;
  readonly tokenizer: { readonly id: string; readonly version: string };
  readonly usesDatabase: boolean;
  readonly duckdb: string | undefined;
}): readonly Reference[] {
  const title = 'Rostrum: discourse analysis for political communication research';
  return [
    { ...work('software', 'Rostrum contributors', undefined, title, { version: rostrum }), key: 'rostrum' },
    ...(tokenizer.id === 'wink' ? worksOfWink(tokenizer.version) : []),
    {
      ...work('document', 'The Unicode Consortium', undefined, 'The Unicode Standard', {
        version: unicode,
        url: 'https://www.unicode.org/versions/',
      }),
      key: 'unicode',
    },
    ...(usesDatabase ? worksOfDuckdb(duckdb) : []),
    vegaLite,
  ];
}

/** Charts. */
const vegaLite = article(
  'Satyanarayan, Arvind; Moritz, Dominik; Wongsuphasawat, Kanit; Heer, Jeffrey',
  2017,
  'Vega-Lite: A Grammar of Interactive Graphics',
  'IEEE Transactions on Visualization and Computer Graphics',
  '23(1), 341–350',
  '10.1109/TVCG.2016.2599030',
);

/** @param version as `wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1` */
function worksOfWink(version: string): Reference[] {
  return version.split(', ').map((part) => {
    const [name = '', number = ''] = part.split(' ');
    const reference = work('software', 'winkJS', undefined, name, {
      version: number,
      url: `https://www.npmjs.com/package/${name}`,
    });
    return { ...reference, key: name };
  });
}

function worksOfDuckdb(version: string | undefined): Reference[] {
  const reference = work(
    'paper-conference',
    'Raasveldt, Mark; Mühleisen, Hannes',
    2019,
    'DuckDB: an Embeddable Analytical Database',
    {
      container: 'Proceedings of the 2019 International Conference on Management of Data',
      pages: '1981–1984',
      doi: '10.1145/3299869.3320212',
      ...(version !== undefined && { version }),
    },
  );
  return [reference];
}
