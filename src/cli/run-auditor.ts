import { Worker } from 'node:worker_threads';
import type { AuditorAnswer, AuditorId, AuditorTask, RunAuditor } from '../index.ts';

/** What the thread is started with. */
export interface AuditorQuestion {
  readonly id: AuditorId;
  readonly task: AuditorTask;
}

/**
 * Asks each auditor in a thread of its own, so that several think at once, their global states stay apart, and one that
 * does not come to an end is stopped at the limit. Rejects when the thread itself fails, which is a bug.
 */
export const runAuditor: RunAuditor = (id, task, limit) =>
  new Promise((resolve, reject) => {
    const worker = startWorker({ id, task });
    const timer = setTimeout(() => end({ kind: 'none', reason: 'time-out' }), limit);
    const end = (answer: AuditorAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        end({ kind: 'none', reason: 'error', message: 'out of memory' });
      else fail(error);
    });
    worker.once('exit', (code) => fail(new Error(`the auditor ${id} ended without an answer, with ${code}`)));
  });

/** What runs from sources bundles them first, as a thread has no loader for them. */
const fromSources = `
const { workerData } = require('node:worker_threads');
import(workerData.bundler)
  .then(({ bundleAfresh }) => bundleAfresh())
  .then(() => import(workerData.module));
`;

/** Seen from any module of `dist/` and from the sources beside it. */
const modulePath = '../../dist/cli/auditor-worker.js';

function startWorker(question: AuditorQuestion): Worker {
  const module = new URL(modulePath, import.meta.url);
  if (!import.meta.url.endsWith('.ts')) return new Worker(module, { workerData: question });
  const bundler = new URL('./bundle.mjs', import.meta.url).href;
  return new Worker(fromSources, { eval: true, workerData: { ...question, bundler, module: module.href } });
}
