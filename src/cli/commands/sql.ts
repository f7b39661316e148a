import type { Command, Flags } from '../command.ts';
import { listFlag, tableOptions, talkOptions } from '../common-options.ts';
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
    if (chosen?.id === 'parquet' && !isShaped(flags)) {
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

/** Whether the answer is not written as it is. */
function isShaped(flags: Flags): boolean {
  const numbers = ['limit', 'top'].some((key) => flags[key] !== undefined);
  return (
    numbers || flags['guard'] === true || ['columns', 'rename'].some((key) => listFlag(flags, key).length > 0)
  );
}
