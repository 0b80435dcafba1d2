import type { Auditor, AuditorAnswer, AuditorId, AuditorTask, RunAuditor } from './auditor.ts';

/**
 * All auditors. The sizes are those of 4-4-4-2 and 3-2-2 with sigmoid units and biases: at these, mathjs takes about a
 * second and nerdamer about three for all parameters together; both grow much faster than the network.
 */
export const auditors: Readonly<Record<AuditorId, Auditor>> = {
  mathjs: {
    largest: 813,
    lacks: ['cases', 'max', 'min', 'sign', 'erf'],
    load: async () => (await import('./mathjs.ts')).differentiate,
  },
  nerdamer: {
    largest: 105,
    lacks: ['cases', 'max', 'min', 'erf'],
    load: async () => (await import('./nerdamer.ts')).differentiate,
  },
};

/** What an auditor answers, in this thread and for as long as it takes. Rejects when the system cannot be loaded. */
export async function auditorAnswer(id: AuditorId, task: AuditorTask): Promise<AuditorAnswer> {
  const differentiate = await auditors[id].load();
  try {
    return { kind: 'derivatives', derivatives: differentiate(task) };
  } catch (error) {
    return { kind: 'none', reason: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks auditors in this thread, which cannot be interrupted: no limit holds. For browsers and libraries. */
export const runAuditorHere: RunAuditor = (id, task) => auditorAnswer(id, task);
