/** English words that negate what follows them, as types; `n't` is the second token of `don't`. */
export const negators: ReadonlySet<string> = new Set(
  "not n't no never cannot without neither nor none nobody nothing nowhere hardly scarcely barely lack lacks lacked lacking".split(
    ' ',
  ),
);
