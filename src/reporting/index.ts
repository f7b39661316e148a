export type { ReportContext, ReportFile } from './context.ts';
export { makeReport } from './report.ts';
