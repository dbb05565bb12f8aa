// Where the operator's commands write. Results go to standard output; progress, problems and log lines to standard error.

import { createInterface } from 'node:readline/promises'

export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Standard error is a terminal that can redraw a line. */
  readonly live: boolean
  readonly columns: number
  /** Asks whoever sits there; empty where they leave the question (Ctrl+D), null where nobody sits there. */
  readonly ask?: (question: string) => Promise<string | null>
}

/** A process's own streams. */
export function processTerminal(process: NodeJS.Process): Terminal {
  return {
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    err: (text) => void process.stderr.write(text),
    live: process.stderr.isTTY,
    columns: process.stderr.columns,
    ask: (question) => answerTo(question, process),
  }
}

async function answerTo(question: string, { stdin, stderr }: NodeJS.Process): Promise<string | null> {
  if (!stdin.isTTY) return null
  const lines = createInterface({ input: stdin, output: stderr })
  try {
    // A question whose input ends is never answered (Node 20).
    const left = new Promise<string>((resolve) => {
      lines.once('close', () => {
        resolve('')
      })
    })
    return await Promise.race([lines.question(question), left])
  } finally {
    lines.close()
  }
}

export interface Progress {
  /** `done` of `total`; total null where it is not known yet. */
  show(done: number, total: number | null): void
  end(): void
}

const BAR_CELLS = 24
/** Elsewhere than on a terminal a line comes each time this share more is done. */
const PLAIN_STEPS = 10

/** A bar on a terminal, plain lines elsewhere, nothing where `quiet`. */
export function progressOf(label: string, terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { show: () => undefined, end: () => undefined }
  return terminal.live ? bar(label, terminal) : lines(label, terminal)
}

function bar(label: string, terminal: Terminal): Progress {
  let drawn = false
  return {
    show(done, total) {
      const share = total === null || total === 0 ? null : Math.min(1, done / total)
      const cells = share === null ? '' : `[${'#'.repeat(Math.round(share * BAR_CELLS)).padEnd(BAR_CELLS, '.')}] `
      const text = `${label} ${cells}${done}${total === null ? '' : `/${total}`}`
      terminal.err(`\r\u001b[2K${text.slice(0, Math.max(20, (terminal.columns || 80) - 1))}`)
      drawn = true
    },
    end() {
      if (drawn) terminal.err('\r\u001b[2K')
    },
  }
}

function lines(label: string, terminal: Terminal): Progress {
  let next = 0
  return {
    show(done, total) {
      if (done < next && done !== total) return
      terminal.err(`${label} ${done}${total === null ? '' : `/${total}`}\n`)
      next = done + (total === null ? 1_000 : Math.max(1, Math.ceil(total / PLAIN_STEPS)))
    },
    end: () => undefined,
  }
}
