/** Why something did not work, in a few words without paths. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'MODULE_NOT_FOUND' || code === 'ENOENT') return 'not installed';
  if ('cmd' in error) return 'does not compile';
  return error.message.split('\n')[0] ?? '';
}
