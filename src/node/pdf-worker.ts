import { parentPort } from 'node:worker_threads';
import { RostrumError } from '../errors/rostrum-error.ts';
import { pdf } from '../formats/pdf.ts';
import type { PdfReply, PdfTask } from './pdf-thread.ts';
import { plainError, plainNotice } from './thread-message.ts';

// The thread that `pdf-thread.ts` starts: it reads one PDF after the other.

// pdf.js reads pages ahead, and nothing waits for those that are damaged: what asks for such a page is told again.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', (task: PdfTask) => {
  void replyTo(task).then(tell);
});

function tell(reply: PdfReply): void {
  // The rule is about windows, and this is a port between threads.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(reply);
}

async function replyTo({ path, bytes, limits }: PdfTask): Promise<PdfReply> {
  try {
    const source = { path, bytes, text: '', sha256: '' };
    const manuscript = await pdf.parse(source, {
      ...limits,
      onPage: (page) => tell({ page }),
    });
    return { manuscript: { ...manuscript, notices: manuscript.notices.map(plainNotice) } };
  } catch (error) {
    if (error instanceof RostrumError) return { refusal: plainError(error) };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
