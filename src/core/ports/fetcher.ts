/** What a feed is asked with: the validators of its last answer make the request conditional. */
export interface FetchRequest {
  /** The feed's own address. */
  readonly url: string
  /** Where that redirects for good, asked in its place; null = nowhere. */
  readonly movedTo: string | null
  readonly etag: string | null
  readonly modified: string | null
}

/** What came back. Nothing here throws: a failure is an answer, in words for the operator and moderators. */
export type FetchResult =
  | {
      readonly kind: 'fresh'
      /** 200 or 203. */
      readonly status: number
      /** What answered, a redirect's end. */
      readonly end: string
      readonly bytes: Uint8Array
      /** As the server stated it; null where it did not. */
      readonly contentType: string | null
      readonly etag: string | null
      readonly modified: string | null
      /** Milliseconds for which the server calls the answer fresh; null where it does not say. */
      readonly freshFor: number | null
      /** Where the feed's address leads by permanent redirects alone; null = it stays. */
      readonly movedTo: string | null
      /** Milliseconds from the request to the end of the answer. */
      readonly took: number
    }
  | {
      readonly kind: 'unchanged'
      readonly freshFor: number | null
      readonly movedTo: string | null
      readonly took: number
    }
  | {
      readonly kind: 'failed'
      /** "answered 404", "took longer than 20 s", "points into a private network". */
      readonly problem: string
      /** HTTP status; null where there was no answer. */
      readonly status: number | null
      /** Milliseconds that the server asked to wait; null where it did not. */
      readonly retryAfter: number | null
      /** The host that answered, a redirect's end; null where there was no answer. */
      readonly host: string | null
      readonly took: number
    }

/** Fetches over http(s) from public addresses only. */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchResult>
  close(): Promise<void>
}
