// Fetches the page's scripts once it was painted, so that none of them delays what people came to read.

function load() {
  for (const { content } of document.querySelectorAll('meta[name=sitrep-script]')) import(content)
}

if (PerformanceObserver.supportedEntryTypes.includes('paint')) {
  const painting = new PerformanceObserver(() => {
    painting.disconnect()
    load()
  })
  painting.observe({ type: 'paint', buffered: true })
} else load()
