// What is used of robots-parser. Its own declaration tells of a default export, which its CommonJS module has not.

declare module 'robots-parser' {
  interface Robots {
    /** Seconds; undefined where none is stated. */
    getCrawlDelay(agent: string): number | undefined
  }
  function robotsParser(url: string, text: string): Robots
  export = robotsParser
}
