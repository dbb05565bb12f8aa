import { expect, test } from 'vitest'
import { placesIn } from './places-in.ts'

test.each([
  ['Water is low behind the Tabqa dam in Syria.', 'e-tabqa-dam'],
  ['The assault in the Bishri mountains of Syria went on.', 'a-bishri'],
  ['Guards at Nasiriyah jail in Iraq were replaced.', 'p-nasiriyah'],
  ['Families left Roj displacement camp in Syria.', 'c-roj'],
  ['Lorries queued at the Rabia border post in Iraq.', 'x-rabia-yarubiyah'],
  ['الوفيات في سجن الناصرية في العراق', 'p-nasiriyah'],
  ['أعيد فتح بوابة القائم الحدودية في العراق', 'x-qaim-bukamal'],
])('a name with another noun of its sort is the same place: %s', (text, id) => {
  expect(placesIn(text)).toContain(id)
})

test('a noun of another sort is not: a town is no prison, and its dam no field', () => {
  expect(placesIn('He lives in Nasiriyah, Iraq.')).toEqual(['iq-nasiriyah', 'iq'])
  expect(placesIn('Farmers near the Tabqa field in Syria.')).not.toContain('e-tabqa-dam')
})

test.each([
  ['Lorries queued at the crossing for hours. They passed at Rabia on Monday, Iraq said.', 'x-rabia-yarubiyah'],
  ['The crossing is shut. Two farmers were killed near Rabia in Nineveh.', 'iq-rabia-town'],
  ['Two drones were fired at American soldiers in Harir, Iraq.', 'b-harir'],
  ['أعيد فتح المنفذ، ودخلت الشاحنات عبر ربيعة في نينوى.', 'x-rabia-yarubiyah'],
])('a name that a site shares with its town means what the text tells of: %s', (text, id) => {
  expect(placesIn(text)).toContain(id)
})
