// Retry-After (RFC 9110, section 10.2.3): seconds, or a date.

/** Milliseconds to wait, at least 0; null where nothing can be read. `now` is the clock in epoch milliseconds. */
export function readRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const date = /^[A-Za-z]{3,9},? \d/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
