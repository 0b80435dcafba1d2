import { parentPort, workerData } from 'node:worker_threads';
import { runAuditorHere } from '../index.ts';
import type { AuditorQuestion } from './run-auditor.ts';

const { id, task }: AuditorQuestion = workerData;
// The limit is kept by the thread that asks.
parentPort?.postMessage(await runAuditorHere(id, task, Number.POSITIVE_INFINITY));
