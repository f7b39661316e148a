import { captioned } from '../charts/drawing/figure.ts';
import { defaultPage, layoutOf, pageOf } from '../charts/pages.ts';
import { missingGlyphs, tallFigure } from '../errors/catalogue.ts';
import type { Spec } from '../model/chart.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Printing } from '../model/export.ts';
import type { Notice } from '../model/notice.ts';
import type { Layout } from '../model/page.ts';
import { fontFaces, packagesFor } from '../node/fonts.ts';
import type { ProcessContext } from '../node/process.ts';
import { counted } from '../text/counted.ts';
import type { Flags } from './command.ts';
import { listFlag, textFlag } from './common-options.ts';

/** What a chart is printed on. */
export interface Printed {
  readonly printing: Printing;
  readonly layout: Layout;
  /** The chart with its caption, where one is asked for. */
  captionOf(this: void, spec: Spec, corpus: Corpus): Spec;
  /** What there is to say of the drawing, once it is drawn. */
  readonly notices: readonly Notice[];
}

/**
 * What the options say of a figure.
 *
 * @throws what `fontFaces` throws
 */
export async function printingOf(flags: Flags, { cwd }: Pick<ProcessContext, 'cwd'>): Promise<Printed> {
  const page = pageOf(textFlag(flags, 'for') ?? defaultPage);
  const layout = layoutOf(page);
  const notices: Notice[] = [];
  const printing: Printing = {
    width: page.width,
    faces: await fontFaces(listFlag(flags, 'font'), cwd),
    onMissing: (characters) => notices.push(missingGlyphs(characters, packagesFor(characters))),
    onHeight(height) {
      if (height > page.height) notices.push(tallFigure(height, page.height, page.id));
    },
  };
  return {
    printing,
    layout,
    captionOf: (spec, corpus) =>
      flags['caption'] === false
        ? spec
        : captioned(spec, captionFor(corpus, textFlag(flags, 'source')), layout),
    notices,
  };
}

/** Where the data are from, and how many there are. */
function captionFor({ documents, turns }: Corpus, source: string | undefined): string {
  const dates = documents.flatMap(({ metadata }) => metadata.date ?? []).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const period = first === last ? first : `${first} to ${last}`;
  const words = turns.reduce((sum, turn) => sum + turn.words, 0);
  const parts = [source, counted(documents.length, 'document'), period].filter(Boolean);
  return `Source: ${parts.join(', ')}; n = ${counted(words, 'word')} in ${counted(turns.length, 'turn')}.`;
}
