const signals = ['SIGINT', 'SIGTERM'] as const;

/** Lets work come to its end before a wish to interrupt it takes effect: files are written all or none. */
export async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  const asked: NodeJS.Signals[] = [];
  const note = (signal: NodeJS.Signals): void => void asked.push(signal);
  for (const signal of signals) process.on(signal, note);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, note);
    const [first] = asked;
    if (first !== undefined) process.kill(process.pid, first);
  }
}
