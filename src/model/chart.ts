import type { TopLevelSpec } from 'vega-lite';
import type { OptionSet } from './option.ts';
import type { Layout } from './page.ts';
import type { Table } from './table.ts';

/** A Vega-Lite specification, data inside. */
export type Spec = TopLevelSpec;

/** A named way to draw a table. */
export interface Chart<Options> {
  readonly id: string;
  readonly title: string;
  /** One sentence: what is seen, and how to read it. */
  readonly doc: string;
  /** Id of the measure whose table it draws. */
  readonly measure: string;
  /** Options without which the measure answers nothing, for the example of its command, e.g. `--latest`. */
  readonly exampleOptions?: string;
  readonly options: OptionSet<Options>;
  /**
   * @param layout how wide the figure is; a double column where left out
   * @returns a specification that is valid and compiles silently for any table of that measure, empty ones included
   */
  draw(table: Table, options: Options, layout?: Layout): Spec;
}
