/** Whether a unit beyond ASCII is white space, as `\s` of expressions has it: blanks of all widths, separators, the byte-order mark. */
export function isWideBlank(unit: number): boolean {
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** A table of all units: what a function says of each. A look into it is cheaper than any question about a unit. */
export function unitTable(kindOf: (unit: number) => number): Uint8Array {
  const table = new Uint8Array(0x1_00_00);
  for (let unit = 0; unit < table.length; unit++) table[unit] = kindOf(unit);
  return table;
}
