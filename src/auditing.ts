/** What a thread that asks one auditor needs, and no more: all of the library would cost it most of a second. */
export { runAuditorHere } from './verify/auditors/index.ts';
