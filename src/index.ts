// The public library: reading, counting, drawing and writing without touching a disk.

export { RostrumError } from './errors/rostrum-error.ts';
export * as charts from './charts/index.ts';
export * as exports from './exports/index.ts';
export * as formats from './formats/index.ts';
export * as measures from './measures/index.ts';
export * as tokenizers from './annotate/tokenizers/index.ts';
export { parseLexicon } from './annotate/lexicon.ts';
export { exchangesOf } from './corpus/exchanges.ts';
export type { Exchange, ExchangeOptions } from './corpus/exchanges.ts';
export { locate } from './corpus/locate.ts';
export { groupTurns } from './corpus/selection/group-turns.ts';
export { selectTurns } from './corpus/selection/select-turns.ts';
export { turnsWhere } from './corpus/selection/turns-where.ts';
export * from './measures/index.ts';
export {
  buildCorpus,
  compute,
  computeByGroups,
  parseCorrections,
  draftRoster,
  parseRoster,
  readTranscript,
  readTranscripts,
  transcriptsIn,
  withDefaults,
} from './pipeline.ts';
export type { CorpusOptions, Reading, ReadOptions } from './pipeline.ts';
export { readRoster } from './node/roster.ts';
export type { RosterFile } from './node/roster.ts';
export { readBuiltinLexicons } from './node/builtin-lexicons.ts';
export { sourceFromBytes, sourceFromText } from './node/source.ts';
export { makeReport } from './reporting/index.ts';
export type { ReportContext, ReportFile } from './reporting/index.ts';
export { joinPages } from './segmentation/join-pages.ts';
export type { Chart, Spec } from './model/chart.ts';
export type { Corrections, LabelCorrection, LineCorrection, LineIs } from './model/corrections.ts';
export type { Corpus, EntityEntry, Mentions, Vocabulary } from './model/corpus.ts';
export type { ChartExport, Export, Pieces, TableExport } from './model/export.ts';
export type { Groups } from './model/groups.ts';
export type { Format } from './model/format.ts';
export type { Lexicon, LexiconEntry, Office } from './model/lexicon.ts';
export type { Measure, Need } from './model/measure.ts';
export type { Notice } from './model/notice.ts';
export type { IntegerRange, Option, OptionSet } from './model/option.ts';
export type { Place, Span } from './model/place.ts';
export type { Membership, Roster, RosterPerson } from './model/roster.ts';
export type { Cell, Column, ColumnKind, Table, TokenRange } from './model/table.ts';
export type { Tokenizer, TokenizerEntry } from './model/tokenizer.ts';
export type {
  CorrectionsFile,
  Direction,
  DirectionKind,
  Line,
  Manuscript,
  Metadata,
  Part,
  Role,
  SetAside,
  Source,
  Transcript,
  Turn,
  TurnKind,
} from './model/transcript.ts';
