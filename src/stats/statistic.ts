/**
 * A statistic as the manual and the reports know it: what it is called, where it comes from, who computes the same number,
 * and the function that computes it. Data but for `of`, so that pages are made from the registry and nothing is told twice.
 */
export interface Statistic<Compute extends (...values: never[]) => unknown> {
  /** Its name as a column of tables, in snake case where it has several words, e.g. `log_ratio`. */
  readonly id: string;
  readonly title: string;
  /** One line of plain mathematics, with the names that its sources use. */
  readonly formula: string;
  /** What tells this variant from others under the same name; absent where there is but one. */
  readonly variant?: string;
  /** Range, direction and what a value means; missing values and why. */
  readonly doc: string;
  /** Author, year, title, page. */
  readonly source: string;
  /** DOI of the source, without a resolver in front. */
  readonly doi?: string;
  /** A worked example that is printed somewhere, and that a test holds it against: where, and the number as it is printed. */
  readonly worked?: string;
  /** Why there is no worked example, and what it is held against instead: what has no `worked` has this. */
  readonly unworked?: string;
  /** Programs with the same number, with version. */
  readonly agrees?: readonly string[];
  /** Programs with another number under the same name, each with the difference. */
  readonly differs?: readonly string[];
  readonly of: Compute;
}
