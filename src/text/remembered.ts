/** Most results that are kept; texts that repeat are few, and those that do not are not worth keeping. */
const mostKept = 2000;

/**
 * A pure function of a text that remembers its results: labels of a document are the same few names again and again.
 *
 * @param most how many it keeps at most
 */
export function remembered<Result>(
  compute: (text: string) => Result,
  most: number = mostKept,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}
