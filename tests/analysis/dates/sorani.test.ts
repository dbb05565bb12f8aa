import { describe, it } from 'vitest'
import { type DateRow, expectRow } from './expect-dates.ts'

const TUESDAY = '2026-02-03'

const rows: readonly DateRow[] = [
  ['ئەمڕۆ و دوێنێ و پێرێ', TUESDAY, 'ئەمڕۆ = 2026-02-03', 'دوێنێ = 2026-02-02', 'پێرێ = 2026-02-01'],
  ['ڕۆژی چوارشەممە', TUESDAY, 'چوارشەممە = 2026-01-28'],
  ['لە شەممەوە', TUESDAY, 'شەممەوە = 2026-01-31'],
  ['قوتابخانەکان تا پێنجشەممە داخراون', TUESDAY, 'پێنجشەممە = 2026-02-05'],
  ['لە ساڵی ٢٠١٤دا', TUESDAY, 'ساڵی ٢٠١٤ = 2014'],
  ['11ی تەممووزی 2025', TUESDAY, '11ی تەممووزی 2025 = 2025-07-11'],
  ['لە مانگی حوزەیرانی ٢٠١٤', TUESDAY, 'مانگی حوزەیرانی ٢٠١٤ = 2014-06'],
  ['کۆتایی ئەمساڵ', TUESDAY, 'کۆتایی ئەمساڵ = 2026 END'],
  ['هەفتەی ڕابردوو', TUESDAY, 'هەفتەی ڕابردوو = 2026-W05'],
  ['پێش دوو ڕۆژ', TUESDAY, 'پێش دوو ڕۆژ = 2026-02-01'],
]

describe('Sorani dates', () => {
  it.each(rows.map((row) => ({ text: row[0], row })))('reads "$text"', ({ row }) => {
    expectRow(row, 'ckb')
  })
})
