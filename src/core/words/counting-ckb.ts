// ژمارە. Numbers in Sorani.

export function digits(value: number): string {
  return value.toLocaleString('ar-IQ')
}

export function tenths(value: number): string {
  return value.toLocaleString('ar-IQ', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
