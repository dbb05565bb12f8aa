import { articlesOf, openRoom, NOW } from './room.ts'
import { renderText } from '../../src/core/plain-text.ts'
const r = await openRoom(await articlesOf('../shared/articles/000_0e65458d944207e4.txt', false), NOW)
for (const t of ['/timeline isis','/timeline border','/latest','/latest border','/digest', '/search kirkuk']) {
  const a = await r.ask(t); console.log('=====', t); console.log(renderText(a.post)) }
const st = await r.store.latest({limit:1,offset:0}); console.log(renderText((await r.ask('/story '+st.stories[0]!.id)).post))
for (const e of st.stories[0]!.accounts[0]!.events) console.log(JSON.stringify({c:e.clauseText,a:e.attributionText,d:e.date,p:e.precision,days:e.days,k:e.kind,s:e.status,sp:e.speaker,to:e.toldTo,pl:e.place,t:e.topics,rd:e.relativeDates}))
console.log(r.faults)
