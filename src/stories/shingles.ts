// How much of one text stands in another, word for word: the measure of copies.
//
// A text is the set of its runs of four folded words, hashed. Of these the 128 smallest are kept (a bottom-k sketch,
// Broder 1997): of a short text that is all of them, of a long one a fair sample, and two samples can be compared for
// containment, so that a copy that was cut to a third is still found. Eight parts of the hash range give a band each,
// its smallest member (one-permutation hashing, Li et al. 2012): copies share bands, other texts hardly ever, since runs
// of four words seldom meet by chance.

const RUN = 4
const KEPT = 128
const PARTS = 8
const PART_SIZE = 2 ** 32 / PARTS

/** The signature of a text from its folded words: at most 128 unsigned 32-bit hashes, ascending. */
export function signatureOf(words: readonly string[]): number[] {
  const hashes = words.map(hashWord)
  const runs = new Set<number>()
  const last = Math.max(0, hashes.length - RUN)
  if (hashes.length === 0) return []
  for (let at = 0; at <= last; at += 1) {
    let hash = 0x9e3779b9
    for (let k = at; k < Math.min(at + RUN, hashes.length); k += 1) hash = mix(hash ^ (hashes[k] ?? 0))
    runs.add(hash >>> 0)
  }
  return [...runs].sort((a, b) => a - b).slice(0, KEPT)
}

/**
 * Band keys of a signature: two texts that share one have a run of words in common. Of long texts only the lowest parts
 * of the hash range are sampled, so the range is stretched to what was kept.
 */
export function bandsOf(signature: readonly number[]): string[] {
  const minima = new Map<number, number>()
  // The parts lie in a second, independent hash, so that a sample of the smallest still fills all of them.
  for (const hash of signature) {
    const other = mix(hash) >>> 0
    const part = Math.floor(other / PART_SIZE)
    if (hash < (minima.get(part) ?? Infinity)) minima.set(part, hash)
  }
  return [...minima].map(([part, hash]) => `${part.toString(36)}${hash.toString(36)}`)
}

/** Share (0 to 1) of the shorter text's runs that the longer one has too. */
export function containment(a: readonly number[], b: readonly number[]): number {
  const limit = Math.min(reach(a), reach(b))
  let [countA, countB, shared] = [0, 0, 0]
  // Both ascend, so they are walked side by side.
  for (let at = 0, other = 0; ; ) {
    const [first, second] = [a[at] ?? Infinity, b[other] ?? Infinity]
    if (Math.min(first, second) > limit || (first === Infinity && second === Infinity)) break
    if (first <= second) {
      countA += 1
      at += 1
    }
    if (second <= first) {
      countB += 1
      other += 1
    }
    if (first === second) shared += 1
  }
  const shorter = Math.min(countA, countB)
  return shorter === 0 ? 0 : shared / shorter
}

/** Up to which hash a signature is complete. */
function reach(signature: readonly number[]): number {
  return signature.length < KEPT ? Infinity : (signature.at(-1) ?? Infinity)
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
