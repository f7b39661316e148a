import { parentPort } from 'node:worker_threads';
import { madeBriefing } from '../reporting/index.ts';
import type { ReportOrder, ReportReply } from './report-threads.ts';
import { sha256 } from './source.ts';

// Runs in a thread of its own: makes the files of each briefing that it is sent.

parentPort?.on('message', (order: ReportOrder) => {
  void replyTo(order).then((reply) => {
    // The rule is about windows, and this is a port between threads.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(reply);
  });
});

async function replyTo({ index, task, isHashed }: ReportOrder): Promise<ReportReply> {
  try {
    return { index, files: await madeBriefing(task, isHashed ? sha256 : undefined) };
  } catch (error) {
    return { index, error };
  }
}
