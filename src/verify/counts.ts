/** A count as a report holds it: exact up to 2⁵³, and finite however many there are. */
export const reportedCount = (count: bigint): number => Math.min(Number(count), Number.MAX_VALUE);
