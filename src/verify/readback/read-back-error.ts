/** Where something stands in printed LaTeX; `position` counts its characters from 0. */
export interface Place {
  readonly latex: string;
  readonly position: number;
}

/** Printed LaTeX that cannot be read as formulas: it says no such thing, or says it in two ways. */
export class ReadBackError extends Error {
  override readonly name = 'ReadBackError';
  readonly place: Place;

  constructor(what: string, place: Place) {
    super(`${what} at ${place.position} of ${place.latex}`);
    this.place = place;
  }
}
