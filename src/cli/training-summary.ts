import {
  type LanguageName,
  languages,
  layerSizes,
  type Metrics,
  shortNumber,
  type Trained,
} from '../index.ts';

/** What was trained on, how it ended, how well the network does, and the paths written. */
export function trainingSummaryText(
  { report, history, metrics }: Trained,
  written: readonly string[],
  lang: LanguageName,
): string {
  const { training: words, summary } = languages[lang];
  const { rows, epochs, stopped, kept } = report.training;
  const isBest = kept !== epochs;
  return [
    words.trained({
      name: report.network.name,
      topology: layerSizes(report.network).join('-'),
      rows: rows.training,
      heldBack: rows.heldBack,
    }),
    words.codeVerified({ comparisons: report.comparisons.length }),
    words.ended({ epochs, stopped, kept: isBest ? kept : undefined }),
    ...metricsLines('training', metrics.training, lang),
    ...metricsLines('heldBack', metrics.heldBack, lang),
    ...(report.training.settings.patience > 0 && history.heldBackLosses.length > 0
      ? [words.chosenByHeldBack]
      : []),
    summary.written,
    ...written.map((path) => `  ${path}`),
  ].join('\n');
}

function metricsLines(
  part: 'training' | 'heldBack',
  metrics: Metrics | undefined,
  lang: LanguageName,
): readonly string[] {
  const { training: words } = languages[lang];
  if (metrics === undefined) return [];
  const loss = words.loss({ part, loss: shortNumber(metrics.loss) });
  switch (metrics.kind) {
    case 'classes': {
      const { correct, rows, accuracy } = metrics;
      return [loss, words.accuracy({ part, correct, rows, accuracy: accuracy.toFixed(3) })];
    }
    case 'numbers':
      return [
        loss,
        ...metrics.outputs.map(({ target, rmse, r2 }) =>
          words.errors({
            part,
            target,
            rmse: shortNumber(rmse),
            r2: r2 === null ? undefined : r2.toFixed(3),
          }),
        ),
      ];
  }
}
