// Asking a list for what stands before its first element.

/**
 * The element at `at`; undefined before the first as behind the last. Ask here where `at` may be negative: a list that is
 * asked itself looks "-1" up as the name of a property, and the engine reads slowly at such a place ever after.
 */
export function elementAt<T>(list: readonly T[], at: number): T | undefined {
  return at < 0 ? undefined : list[at]
}
