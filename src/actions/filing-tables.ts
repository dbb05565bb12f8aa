// Tables for filing articles, made once from what the bot knows and kept as long as that is.

import { bareKnowledge, type Knowledge } from '../core/knowledge.ts'
import { type Ancestry, buildAncestry } from '../stories/ancestry.ts'
import { buildSubjectFinder, type SubjectFinder } from '../stories/subjects.ts'
import { buildSourceResolver, type SourceResolver } from './resolve-source.ts'

export interface FilingTables {
  readonly above: Ancestry
  readonly subjects: SubjectFinder
  readonly resolveSource: SourceResolver
}

/** Knowledge never changes, so what is made from it is the same however often it is asked for. */
const made = new WeakMap<Knowledge, FilingTables>()

/** The tables for this knowledge. */
export function filingTables(given: Knowledge): FilingTables {
  const knowledge = bareKnowledge(given)
  const known = made.get(knowledge)
  if (known) return known
  const tables: FilingTables = {
    above: buildAncestry(knowledge),
    subjects: buildSubjectFinder(knowledge),
    resolveSource: buildSourceResolver(knowledge.sources),
  }
  made.set(knowledge, tables)
  return tables
}
