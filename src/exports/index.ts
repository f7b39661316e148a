export { csv } from './csv.ts';
export { html } from './html.ts';
export { json } from './json.ts';
export { jsonl } from './jsonl.ts';
export { md } from './md.ts';
export { svg } from './svg.ts';
export { tsv } from './tsv.ts';
export { vlJson } from './vl-json.ts';
