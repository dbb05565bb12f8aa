// Digits of the scripts that people here write in.

/** Arabic-Indic and Persian digits as ASCII ones; all else as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
