import { hashTexts, type FactTexts, type HashedTexts } from './factTexts'

/** Answers whoever has the other end of the port it is given. */
self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
  port.onmessage = ({ data }: MessageEvent<FactTexts>) => {
    const { bytes } = data
    const hashes = hashTexts(data)
    port.postMessage({ hashes, bytes } satisfies HashedTexts, [hashes.buffer, bytes.buffer])
  }
}
