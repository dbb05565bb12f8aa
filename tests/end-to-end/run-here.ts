// A command of the operator in the process of the tests, from the modules: what it printed and its exit code.

import { runCommandLine } from '../../src/command-line.ts'

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** `environment`: its variables, and no others. `now`: ISO. Files must be named in full. */
export async function runHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  now: string,
): Promise<Run> {
  let out = ''
  let err = ''
  const terminal = {
    out: (text: string) => void (out += text.endsWith('\n') ? text : `${text}\n`),
    err: (text: string) => void (err += text),
    live: false,
    columns: 80,
  }
  const code = await runCommandLine(args, { environment, terminal, systemClock: { now: () => Date.parse(now) } })
  return { code, out, err }
}
