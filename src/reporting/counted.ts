/** A whole number with its thousands apart; the same in every locale. */
export function readable(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A number with its noun, e.g. `1 turn`, `2,000 turns`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${readable(count)} ${count === 1 ? one : many}`;
}
