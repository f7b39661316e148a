// The registry: each export is a chart, under the name of its file. Adding a chart is adding its line.
export { changePoints } from './change-points.ts';
export { compareSlopes } from './compare-slopes.ts';
export { cooccurrenceMatrix } from './cooccurrence-matrix.ts';
export { entityStrip } from './entity-strip.ts';
export { frequencyBars } from './frequency-bars.ts';
export { keynessDumbbells } from './keyness-dumbbells.ts';
export { keynessVolcano } from './keyness-volcano.ts';
export { noveltySeries } from './novelty-series.ts';
export { phraseStrip } from './phrase-strip.ts';
export { shareOfTalk } from './share-of-talk.ts';
export { topEntities } from './top-entities.ts';
export { topPhrases } from './top-phrases.ts';
export { trendLines } from './trend-lines.ts';
export { trendPanels } from './trend-panels.ts';
