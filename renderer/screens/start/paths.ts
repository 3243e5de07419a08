/** The last part of a path of this machine, whichever way it separates. */
export function fileName(path: string): string {
  return path.slice(lastSeparator(path) + 1)
}

/** The path without its last part; a folder directly under the root keeps the separator. */
export function folderOf(path: string): string {
  const at = lastSeparator(path)
  return path.slice(0, Math.max(at, 1))
}

/** A path inside a folder, separated the way the folder is. */
export function join(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/'
  return folder.endsWith(separator) ? folder + name : folder + separator + name
}

/** The name of the file for a project of that title: what no system forbids. */
export function projectFile(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '')
  return `${safe || 'Project'}.excerpta`
}

function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
}
