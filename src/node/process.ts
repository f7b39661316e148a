import { availableParallelism } from 'node:os';
import { packageVersion } from './version.ts';

/** Where text is written for people or programs. */
interface OutputStream {
  /** Resolves when the piece is out of our hands. */
  write(piece: string | Uint8Array): Promise<void> | void;
  readonly isTTY: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number | undefined;
}

/** All that a command may know of the process that it runs in. */
export interface ProcessContext {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly cwd: string;
  /** Processors that this process may use. */
  readonly processors: number;
  readonly env: Readonly<Partial<Record<string, string>>>;
  /** Of Rostrum; read from disk, so asked for only where it is shown. */
  readonly version: () => string;
  /** Version of Node and name of the system, for reports of faults. */
  readonly system: string;
}

/** This process. A pipe that its reader closes ends it quietly with 0; output that fails otherwise ends it with 1. */
function processContext(): ProcessContext {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithOutput);
  return {
    stdout: outputStream(process.stdout),
    stderr: outputStream(process.stderr),
    stdin: standardInput,
    cwd: process.cwd(),
    processors: availableParallelism(),
    env: process.env,
    version: packageVersion,
    system: `Node ${process.version}, ${process.platform} ${process.arch}`,
  };
}

/** Runs the process's one piece of work; its number is the exit code. */
export async function runProcess(
  work: (args: readonly string[], context: ProcessContext) => Promise<number>,
): Promise<void> {
  process.exitCode = await work(process.argv.slice(2), processContext());
}

function endWithOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`Cannot write the output: ${error.message}\n`);
  process.exit(1);
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  return {
    write: (piece) =>
      new Promise((resolve) => {
        // Errors come to the stream's own listener.
        stream.write(piece, () => resolve());
      }),
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
