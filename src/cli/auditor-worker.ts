import { parentPort, workerData } from 'node:worker_threads';
import { runAuditorHere } from '../auditing.ts';
import type { AuditorQuestion } from './run-auditor.ts';

const isQuestion = (given: unknown): given is AuditorQuestion =>
  typeof given === 'object' && given !== null && 'id' in given && 'task' in given;

const question: unknown = workerData;
if (!isQuestion(question)) throw new TypeError('the thread was started without a question');
// The limit is kept by the thread that asks.
const answer = await runAuditorHere(question.id, question.task, Number.POSITIVE_INFINITY);
parentPort?.postMessage(answer, []);
