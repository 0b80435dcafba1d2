/** Exit statuses: done and verified, a check failed, the user's input is at fault. */
export const exitStatus = { done: 0, failed: 1, input: 2 } as const;
