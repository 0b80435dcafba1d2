/** Aspects that no command line of the table meets, and why. */
export const unreached: ReadonlyMap<string, string> = new Map([
  ['unreadable-file permission', 'a file that its user may not read'],
  ['unreadable-file other', 'any other refusal of the system'],
  ['unwritable-output permission', 'a folder that its user may not write'],
  ['unwritable-output read-only', 'a file system that is mounted to be read'],
  ['unwritable-output no-space', 'a full disk'],
  ['unwritable-output other', 'any other refusal of the system'],
]);
