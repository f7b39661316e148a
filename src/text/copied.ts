/** Most units that a call may have as arguments. */
const piece = 8192;

/**
 * The same text in memory of its own: a part of a text keeps all of it in memory, as the engine has it, and what is kept of a
 * document may be no more than its title.
 */
export function copied(text: string): string {
  let copy = '';
  for (let start = 0; start < text.length; start += piece)
    copy += String.fromCharCode(...unitsOf(text.slice(start, start + piece)));
  return copy;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
