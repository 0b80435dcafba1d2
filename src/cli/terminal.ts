/** A line of results, on standard output. */
export const output = (text: string): void => void process.stdout.write(`${text}\n`);

/** A line for the person at the terminal, on standard error. */
export const errorOutput = (text: string): void => void process.stderr.write(`${text}\n`);

/** Whether standard error shows colours: a terminal, and nobody asked for none (https://no-color.org). */
export const isColourful = (): boolean => process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '';
