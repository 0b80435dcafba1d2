/** Unit indices side by side, with commas as soon as one of the layers has ten units or more: 12, but 1,12. */
export const indices = (units: readonly number[], widths: readonly number[]): string =>
  units.join(widths.some((width) => width >= 10) ? ',' : '');
