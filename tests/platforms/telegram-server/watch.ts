// Waiting without sleeping: a look is taken again after every change, until it finds something.

export class Watch {
  readonly #looks = new Set<{ readonly look: () => void; readonly close: () => void }>()

  /** To be called after every change that somebody may wait for. */
  changed(): void {
    for (const { look } of [...this.#looks]) look()
  }

  /** What `find` finds once it is not null. Rejects after `patience` milliseconds with what `missed` says. */
  async until<T>(find: () => T | null, patience: number, missed: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer)
        this.#looks.delete(waiter)
      }
      const fail = (why: string): void => {
        end()
        reject(new Error(why))
      }
      const look = (): void => {
        const found = find()
        if (found === null) return
        end()
        resolve(found)
      }
      const waiter = {
        look,
        close: () => {
          fail(`The server was closed. ${missed()}`)
        },
      }
      const timer = setTimeout(() => {
        fail(missed())
      }, patience)
      this.#looks.add(waiter)
      look()
    })
  }

  /** Rejects whoever still waits. */
  close(): void {
    for (const { close } of [...this.#looks]) close()
  }
}
