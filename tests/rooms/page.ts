// The page of the rooms: an empty frame that its script fills.

import { html, type Html } from '../../src/platforms/preview/html.ts'

const STYLES = ['/page/style.css', '/page/messages.css', '/page/looks.css', '/rooms/parts.css', '/rooms/rooms.css']

export function roomsPage(): Html {
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>Sitrep rooms</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
${STYLES.map((style) => html`<link rel="stylesheet" href="${style}">\n`)}<script type="module" src="/rooms/rooms.js"></script>
</head>
<body>
<header class="bar">
  <p class="wordmark"><img src="/page/icon.svg" alt="" width="28" height="28"><span>Sitrep rooms</span></p>
  <p class="states" id="states"></p>
  <p class="clock" id="clock"></p>
</header>
<div class="rooms">
  <nav class="places" id="places" aria-label="Rooms"></nav>
  <main class="room" id="room" data-look="discord">
    <header class="head">
      <h1><span id="name" dir="auto"></span> <small id="kind"></small></h1>
      <label class="as">You are <select id="person"></select></label>
      <div class="acts"><button type="button" class="small" id="move"></button><button type="button" class="small" id="permit"></button></div>
    </header>
    <div class="talk" id="talk" tabindex="0" aria-label="Messages"></div>
    <p class="status" id="status" role="status"></p>
    <div class="composer" id="composer"></div>
  </main>
  <aside class="side" aria-label="Trouble and requests">
    <p class="hint">The bot’s clock is this machine’s. To see a digest soon, set its time to the next minute: <code>/settings times:HH:MM</code>, in the zone that the channel has.</p>
    <details><summary>Make trouble</summary><div class="troubles" id="troubles"></div></details>
    <details open><summary>What the bot asks</summary><div id="problems"></div><ol class="log" id="log"></ol></details>
  </aside>
</div>
<dialog id="modal"><form method="dialog" id="modal-form"><h2 id="modal-title" dir="auto"></h2><div id="modal-fields"></div><div class="buttons"><button type="button" class="key" id="modal-cancel">Cancel</button><button class="key primary">Submit</button></div></form></dialog>
<dialog id="alert"><form method="dialog"><p id="alert-text" dir="auto"></p><div class="buttons"><button class="key primary">OK</button></div></form></dialog>
</body>
</html>
`
}
