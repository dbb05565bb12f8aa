// Statements that are compiled when they are first used: opening a store prepares some hundreds, of which one command on the
// command line uses a few, and compiling them all takes longer than everything else about opening it.

import type Database from 'better-sqlite3'

/** A statement like any other; what is wrong with its text comes out when it is first used. */
export function compiledOnUse(compile: () => Database.Statement): Database.Statement {
  return new CompiledOnUse(compile) as unknown as Database.Statement
}

type Mode = 'pluck' | 'raw'

/** What the store uses of a statement. */
class CompiledOnUse implements Pick<Database.Statement, 'run' | 'get' | 'all' | 'iterate' | Mode> {
  private compiled: Database.Statement | null = null
  private readonly modes: Mode[] = []
  private readonly compile: () => Database.Statement

  constructor(compile: () => Database.Statement) {
    this.compile = compile
  }

  run(...given: unknown[]) {
    return this.statement().run(...given)
  }

  get(...given: unknown[]) {
    return this.statement().get(...given)
  }

  all(...given: unknown[]) {
    return this.statement().all(...given)
  }

  iterate(...given: unknown[]) {
    return this.statement().iterate(...given)
  }

  pluck() {
    return this.inMode('pluck')
  }

  raw() {
    return this.inMode('raw')
  }

  private inMode(mode: Mode) {
    if (this.compiled === null) this.modes.push(mode)
    else this.compiled[mode]()
    return this as unknown as Database.Statement
  }

  private statement(): Database.Statement {
    this.compiled ??= this.modes.reduce((made, mode) => made[mode](), this.compile())
    return this.compiled
  }
}
