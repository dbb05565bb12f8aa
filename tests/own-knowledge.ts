// What the bot knows when new, and the analyser that is built from it: once for all the test files of a worker, since
// both are never changed and take longer than most tests.

import { type Analyser, buildAnalyser } from '../src/analysis/analyse.ts'
import { loadKnowledge } from '../src/knowledge.ts'

export const knowledge = loadKnowledge()

let built: Analyser | null = null
export const analyse: Analyser = (input) => (built ??= buildAnalyser(knowledge))(input)
