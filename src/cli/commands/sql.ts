import type { Command } from '../command.ts';
import { tableOptions, talkOptions } from '../common-options.ts';
import { exitCode } from '../messages.ts';
import { chosenExport, tableExports, writeOutput, writeTable } from '../output.ts';

/** `rostrum sql NAME.duckdb QUERY`: what a corpus file says to a question in SQL. */
export const sqlCommand: Command = {
  id: 'sql',
  aliases: [],
  brief: 'Asks a corpus file a question in SQL; nothing is changed, and nothing else can be reached.',
  usage: 'NAME.duckdb QUERY [options]',
  groups: [
    tableOptions(tableExports.map(({ id }) => id)),
    { title: talkOptions.title, options: { quiet: talkOptions.options['quiet']! } },
  ],
  inputs: { minimum: 2, maximum: 2, missing: 'a corpus file and a question in SQL' },
  example:
    'rostrum sql two-governments.duckdb "SELECT type, count(*) FROM tokens GROUP BY ALL ORDER BY 2 DESC LIMIT 9"',
  async run(context, flags, [path = '', sql = '']) {
    const chosen = chosenExport(flags, tableExports);
    const { withQueries } = await import('../../node/corpus-file-open.ts');
    const { copyQuery, queryTable } = await import('../../corpus/file/query.ts');
    const { cwd } = context;
    if (chosen?.id === 'parquet' && flags['limit'] === undefined) {
      await writeOutput(context, flags, (throughFile) =>
        throughFile((output) =>
          withQueries(path, { cwd, output }, (database) => copyQuery(database, sql, output)),
        ),
      );
    } else {
      const table = await withQueries(path, { cwd }, (database) => queryTable(database, sql));
      await writeTable(context, flags, table);
    }
    return exitCode.done;
  },
};
