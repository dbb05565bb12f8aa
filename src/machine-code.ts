// How the engine compiles the bot. An article goes through some nine hundred functions, each asked a few times, so that time
// goes into fetching their machine code rather than running it: between the others, a step takes 1.6 to 2 times as long as
// alone.
// The engine makes code for few and long loops by default; for this bot, short code is faster (docs/performance.md).

import { setFlagsFromString } from 'node:v8'

/** What makes code longer: the first round of each loop once more before it, and a loop wherever a list is asked by `map`. */
export const SHORTENING: readonly string[] = ['--no-turbo-loop-peeling', '--no-turbo-inline-array-builtins']

/**
 * For the whole process, and what is compiled from now on; what was compiled under other settings and kept is not taken.
 * Changes no result. An engine that knows one of these no longer says so on its standard error and goes on.
 */
export function keepMachineCodeShort(): void {
  for (const setting of SHORTENING) setFlagsFromString(setting)
}
