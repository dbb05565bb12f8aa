// Tables that read well in a terminal and are markdown at once.

/** A markdown table, its cells padded to columns; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const numeric = head.map((_, at) => rows.every((row) => /^[\d.,]/.test(row[at] ?? '')))
  const widths = head.map((_, at) => Math.max(3, ...all.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]): string => {
    const cells = widths.map((width, at) => {
      const cell = row[at] ?? ''
      return numeric[at] === true ? cell.padStart(width) : cell.padEnd(width)
    })
    return `| ${cells.join(' | ')} |`
  }
  const rule = widths.map((width, at) => (numeric[at] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** Milliseconds with as many places as tell something. */
export function ms(value: number): string {
  return value < 1 ? value.toFixed(3) : value.toFixed(value < 100 ? 2 : 0)
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)} x`
}
