import { describe, it } from 'vitest'
import { type DateRow, expectRow } from './expect-dates.ts'

const SATURDAY = '2025-06-28'

const rows: readonly DateRow[] = [
  ['تا دوێنێ هەینی 60 کەس کوژران', SATURDAY, 'دوێنێ = 2025-06-27', 'هەینی = 2025-06-27'],
  ['قوتابخانەکان تا پێنجشەممە داخراون', SATURDAY, 'پێنجشەممە = 2025-07-03'],
  ['دوای دوو ڕۆژ لە ڕووداوەکە', SATURDAY, 'دوو ڕۆژ = P2D'],
  ['دوای دوو ڕۆژ گەڕایەوە', SATURDAY, 'دوای دوو ڕۆژ = P2D'],
  ['لە ساڵی دوو هەزار و چواردە', SATURDAY, 'ساڵی دوو هەزار و چواردە = 2014'],
  ['لە ساڵی هەزار و نۆسەد و نەوەد و یەک', SATURDAY, 'ساڵی هەزار و نۆسەد و نەوەد و یەک = 1991'],
  ['لە ئازارەوە تا ئایار 200 کەس کوژران', SATURDAY, 'ئازارەوە = 2025-03', 'ئایار = 2025-05'],
  ['لە 14 و 15 و 16ی حوزەیران', SATURDAY, '14 = 2025-06-14', '15 = 2025-06-15', '16ی حوزەیران = 2025-06-16'],
  ['یەکەم ڕۆژی ڕەمەزان بوو', SATURDAY, 'یەکەم ڕۆژی ڕەمەزان = 2025-03-01'],
]

const none = ['گەڕەکی 7ی نیسان', 'پارەکە 2014 دینارە']

describe('Sorani dates in the news', () => {
  it.each(rows.map((row) => ({ text: row[0], row })))('reads "$text"', ({ row }) => {
    expectRow(row, 'ckb')
  })

  it.each(none)('reads no date in "%s"', (text) => {
    expectRow([text, SATURDAY], 'ckb')
  })
})
