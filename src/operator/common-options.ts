// What the operator's commands have in common on the command line.

import type { Command } from 'commander'

/** Describes a command and gives it the options of all; wrong usage is thrown and not printed by the library. */
export function common(command: Command, description: string): Command {
  return command
    .description(description)
    .option('--database <file>', 'the SQLite file; :memory: works (default: SITREP_DATABASE or var/sitrep.sqlite)')
    .option('--now <instant>', 'set the clock, ISO: 2025-06-28T20:00:00+03:00')
    .option('--json', 'print JSON on standard output and nothing else')
    .exitOverride()
}
