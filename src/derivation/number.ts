import type { SectionDraft } from './draft.ts';
import type { Section, Topic } from './equation.ts';

/**
 * Numbers sections and equations: 0 for the overview, F1, F2, … forward, 1, 2, … from back to front, U for the step of
 * gradient descent, A, B, … for the appendices. The second equation of section 6 is 6.2.
 */
export function numbered(drafts: readonly SectionDraft[]): readonly Section[] {
  const counts = new Map<Series, number>();
  return drafts.map(({ id, topic, equations }) => {
    const series = seriesOf(topic);
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    const number = sectionNumber(series, count);
    return {
      id,
      number,
      topic,
      equations: equations.map((equation, index) => ({ ...equation, number: `${number}.${index + 1}` })),
    };
  });
}

type Series = 'overview' | 'forward' | 'backward' | 'update' | 'appendix';

function seriesOf(topic: Topic): Series {
  switch (topic.kind) {
    case 'overview':
      return 'overview';
    case 'forward':
    case 'output':
    case 'output-losses':
      return 'forward';
    case 'gradient':
    case 'objective':
      return 'backward';
    case 'update':
      return 'update';
    case 'loss-derivative':
    case 'function-derivative':
      return 'appendix';
  }
}

function sectionNumber(series: Series, count: number): string {
  switch (series) {
    case 'overview':
      return String(count - 1);
    case 'forward':
      return `F${count}`;
    case 'backward':
      return String(count);
    case 'update':
      return 'U';
    case 'appendix':
      return String.fromCharCode('A'.charCodeAt(0) + count - 1);
  }
}
