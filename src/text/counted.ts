/** A whole number with its thousands apart, e.g. `1,234,567`; the same in every locale. */
export function grouped(value: number): string {
  return value.toFixed(0).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A number with its noun, e.g. `1 turn`, `2,000 turns`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** How much of something is shown: `20 of 134 phrases`, or `7 phrases` where that is all. */
export function shownOf(shown: number, total: number, one: string, many: string = `${one}s`): string {
  return shown === total ? counted(total, one, many) : `${grouped(shown)} of ${counted(total, one, many)}`;
}
