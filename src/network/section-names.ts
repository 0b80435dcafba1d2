/** The sections of the documents of each style, under the names by which users choose them, in their usual order. */
export const sectionNames = {
  worked: ['symbols', 'overview', 'forward', 'backward', 'update', 'recap', 'appendix'],
  crib: [
    'one-function',
    'forward',
    'backward',
    'two-factors',
    'last-error',
    'recursion',
    'two-laws',
    'procedure-forward',
    'procedure-backward',
  ],
  examples: [
    'single-unit',
    'layers',
    'shapes',
    'vector-by-vector',
    'batch',
    'batch-forward',
    'batch-backward',
  ],
  course: [
    'network',
    'learning',
    'output-and-loss',
    'responsibility',
    'output-gradients',
    'hidden-gradients',
    'parameter-gradients',
    'algorithm',
    'slopes',
  ],
  explained: ['graph', 'forward', 'backward', 'summary'],
  slides: ['network', 'forward', 'loss', 'slopes', 'backward', 'matrices', 'update'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The sections that styles have. */
export type SectionNames = typeof sectionNames;

/** What every document has at its head and at its end, which may be left out but stands nowhere else. */
export const framingNames = ['contents', 'closing'] as const;

export type FramingName = (typeof framingNames)[number];

/** The names of the sections of all styles, each once. */
export const anySectionNames: readonly string[] = [...new Set(Object.values(sectionNames).flat())];
