/** Where a command was typed and where it prints. */
export type Terminal = {
  /** Folder that relative paths start from. */
  readonly folder: string
  /** Where settings are kept. */
  readonly dataFolder: string
  readonly version: string
  /** Writes to stdout: the answer and nothing else. */
  readonly out: (text: string) => void
  /** Writes to stderr: progress, remarks, problems. */
  readonly err: (text: string) => void
}

/** How the answer is wanted. */
export type PrintOptions = { readonly json?: boolean }

/** An answer in both its forms: the promised JSON, and text for people. */
export type Answer = { readonly json: unknown; readonly text: string }

/** Prints an answer in the form that was asked for. */
export function print(terminal: Terminal, { json }: PrintOptions, answer: Answer): void {
  const text = json ? JSON.stringify(answer.json) : answer.text
  if (text !== '') terminal.out(`${text.trimEnd()}\n`)
}

/** Prints remarks that belong to no answer, one a line. */
export function remark(terminal: Terminal, lines: readonly string[]): void {
  for (const line of lines) terminal.err(`${line}\n`)
}
