/**
 * Bytes. Of a streamed body Chromium keeps the first 64 KiB, to send it again by itself where a connection was cut;
 * what is longer it gives up (CacheState in services/network/chunked_data_pipe_upload_data_stream.cc). It does not send
 * a shorter one again either, once it was read to its end, but its network process ends over it, and with it every
 * request of the browser. Measured in Chromium 156: in each cut up to 64,000 bytes, in none from 66,000.
 */
const MORE_THAN_KEPT = 96 * 1024;

/** The text as a body that can be read once; blanks after JSON mean nothing (RFC 8259, section 2). */
export function onlyOnce(json: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(json.padEnd(MORE_THAN_KEPT)));
      stream.close();
    },
  });
}

/** Whether fetch takes a stream as a body: only then it asks for `duplex` (developer.chrome.com/docs/capabilities/web-apis/fetch-streaming-requests). */
export function browserStreams(): boolean {
  let asked = false;
  const init = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      asked = true;
      return 'half';
    },
  };
  return new Request('https://localhost', init).method === 'POST' && asked;
}
