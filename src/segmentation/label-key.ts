/** A label for comparison: case, full stops, apostrophes and white space do not tell labels apart. */
export function labelKey(label: string): string {
  return label
    .normalize('NFC')
    .replaceAll('.', ' ')
    .replaceAll(/[’ʼ]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
