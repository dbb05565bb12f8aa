// What of data/ the build has checked. In the modules nothing: they check all of it whenever it is read. bundle.js writes
// its findings in this place of the bundle, which is not used once a module has changed.

/** SHA-256 of files, in hexadecimal. */
export const checkedData: ReadonlySet<string> = new Set()
