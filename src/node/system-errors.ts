const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EEXIST', 'a part of the path is a file, not a folder'],
  ['ENOENT', 'it does not exist'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'its links lead in a circle'],
  ['EMFILE', 'too many files are open'],
  ['EFBIG', 'it is too large for the disk'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is larger than 2 GB'],
]);

/** The code of an error of the system, e.g. `ENOENT`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return 'syscall' in error || reasons.has(error.code) ? error.code : undefined;
}

/** Why the system refused something, in words that end a sentence. */
export function systemReason(error: unknown): string {
  const code = systemCode(error) ?? '';
  return reasons.get(code) ?? `${code} ${error instanceof Error ? error.message : String(error)}`.trim();
}
