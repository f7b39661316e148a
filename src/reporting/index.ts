export { madeBriefing } from './briefing-files.ts';
export type {
  BriefingsAhead,
  BriefingsApart,
  BriefingTask,
  MadeFile,
  OwnAnswers,
  ReportContext,
  ReportFile,
} from './context.ts';
export { makeReport } from './report.ts';
