/** A path as it was given; of an absolute one only the name of the file, since folders differ from machine to machine. */
export function portablePath(path: string): string {
  const isAbsolute = /^(?:[/\\]|[a-z]:[/\\])/iu.test(path);
  return isAbsolute ? path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) : path;
}
