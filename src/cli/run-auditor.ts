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

/** A new thread does not inherit the loader that lets this one run from sources, and has to be given it first. */
const fromSources = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => {
  register();
  return import(workerData.module);
});
`;

function startWorker(question: AuditorQuestion): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const module = new URL(isSource ? './auditor-worker.ts' : './auditor-worker.js', import.meta.url);
  if (!isSource) return new Worker(module, { workerData: question });
  const loader = import.meta.resolve('tsx/esm/api');
  return new Worker(fromSources, { eval: true, workerData: { ...question, loader, module: module.href } });
}
