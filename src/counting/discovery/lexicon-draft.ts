import type { DiscoveredName } from './discover.ts';

/** Discovered names as a lexicon in YAML, to be mended: each entry with its titles, its last word as short form, and a remark. */
export function lexiconDraft(names: readonly DiscoveredName[]): string {
  const entries = names.map(({ name, short, titles, places, documents, forms }) => {
    const lines = [
      `  - name: ${quoted(name)} # ${places.length} in ${documents.size} documents: ${remark(forms)}`,
    ];
    if (titles.length > 0) {
      lines.push('    kind: person');
      lines.push(`    titles: [${titles.map(([title]) => quoted(title)).join(', ')}]`);
    }
    if (short !== undefined) lines.push(`    short: [${quoted(short)}]`);
    return lines.join('\n');
  });
  return `# A draft: take away what is no name, and put right kinds and forms; docs/lexicons.md has the format.
lexicon: discovered
kind: name
entries:${entries.length === 0 ? ' []' : ''}
${entries.join('\n')}
`;
}

function remark(forms: ReadonlyMap<string, number>): string {
  return [...forms]
    .sort(([, m], [, n]) => n - m)
    .slice(0, 3)
    .map(([form, count]) => `${form} (${count})`)
    .join('; ');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
