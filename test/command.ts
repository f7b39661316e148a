import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The rows that a command of the built program prints, as objects. Needs `npm run build`. */
export async function rowsOfCommand<Row>(...argv: readonly string[]): Promise<Row[]> {
  const { stdout } = await execute(
    process.execPath,
    ['dist/cli/main.js', ...argv, '--as', 'json', '--quiet'],
    {
      maxBuffer: 1 << 28,
    },
  );
  return JSON.parse(stdout) as Row[];
}
