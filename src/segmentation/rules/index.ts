export { labelAlone } from './label-alone.ts';
export { labelHeading } from './label-heading.ts';
export { labelInline } from './label-inline.ts';
export { letterAlone } from './letter-alone.ts';
export { markedSpeaker } from './marked-speaker.ts';
export { styleChange } from './style-change.ts';
export { styledLine } from './styled-line.ts';
