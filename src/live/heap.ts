// How much garbage a running bot lets its heap gather.

import { setFlagsFromString } from 'node:v8'

/**
 * By so many percent the heap may outgrow what was alive at the last collection. V8's own factor is up to four, by which a
 * round of thousands of feeds took a third more memory; collecting goes on beside the work, and costs such a round a third
 * more CPU time.
 */
const GROWING_PERCENT = 30

/**
 * For a process that runs for weeks beside others; what ends soon is quicker without it. Returns what gives V8's own factor
 * back.
 */
export function growHeapSlowly(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`)
  return () => {
    setFlagsFromString('--heap-growing-percent=0')
  }
}
