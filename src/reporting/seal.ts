/** The end of a sealed file: its checksum is the last thing in it. */
const ending = /(?<="checksum": ")[^"\n]*(?="\n\}\n$)/u;

/**
 * Some values as JSON, with a checksum of the whole text as the last of them, so that one changed character shows.
 *
 * @param hash where it is left out, there is no checksum
 */
export function sealed(values: object, hash: ((bytes: Uint8Array) => string) | undefined): string {
  const text = (checksum?: string): string =>
    `${JSON.stringify(checksum === undefined ? values : { ...values, checksum }, undefined, 2)}\n`;
  return hash ? text(checksumOf(text(''), hash)) : text();
}

/** The checksum that a sealed text has, and the one that it should have; the first is undefined where there is none. */
export function sealOf(
  text: string,
  hash: (bytes: Uint8Array) => string,
): { readonly stated: string | undefined; readonly actual: string } {
  return { stated: ending.exec(text)?.[0], actual: checksumOf(text, hash) };
}

function checksumOf(text: string, hash: (bytes: Uint8Array) => string): string {
  return hash(new TextEncoder().encode(text.replace(ending, '')));
}
