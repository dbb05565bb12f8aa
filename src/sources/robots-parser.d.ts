// What is used of robots-parser. Its own declaration tells of a default export, which its CommonJS module has not.

declare module 'robots-parser' {
  interface Robots {
    /** Undefined where the address is not of the file's origin. */
    isAllowed(url: string, agent: string): boolean | undefined
  }
  function robotsParser(url: string, text: string): Robots
  export = robotsParser
}
