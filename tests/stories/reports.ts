// Invented short reports in three languages with the story and origin that a reader would give them: bombings of one day
// in two towns, follow-ups, revised tolls, denials, a round-up, a retrospective, daily statements.

import { readFileSync } from 'node:fs'

export interface LabelledReport {
  readonly id: string
  readonly url: null
  readonly source: string
  readonly language: null
  readonly published: string
  readonly title: string
  readonly text: string
  readonly story: string
  readonly origin: string
}

export const REPORTS: readonly LabelledReport[] = readFileSync(new URL('reports.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [id = '', story = '', origin = '', source = '', published = '', title = '', text = ''] = line.split(' | ')
    return {
      id,
      url: null,
      source,
      language: null,
      published,
      title,
      text: text.replaceAll('//', '\n\n'),
      story,
      origin,
    }
  })

/** Pairs that stand in one group: how many of them both groupings share, as F1 in per cent. */
export function pairF1(wanted: readonly string[], got: readonly string[]): number {
  let [inWanted, inGot, both] = [0, 0, 0]
  for (let a = 0; a < wanted.length; a += 1) {
    for (let b = a + 1; b < wanted.length; b += 1) {
      const [w, g] = [wanted[a] === wanted[b], got[a] === got[b]]
      if (w) inWanted += 1
      if (g) inGot += 1
      if (w && g) both += 1
    }
  }
  return (200 * both) / (inWanted + inGot)
}
