import { type Bytes, concatBytes } from '#base/bytes.ts';

/** A stream as something from which a number of bytes can be taken. */
export type Inflow = {
  /** Exactly so many bytes; null when the stream ends before. */
  readonly take: (length: number) => Promise<Bytes | null>;
  readonly isAtEnd: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

export function inflowOf(stream: ReadableStream<Uint8Array>): Inflow {
  const reader = stream.getReader();
  let held: Uint8Array[] = [];
  let length = 0;
  const fill = async (wanted: number): Promise<boolean> => {
    while (length < wanted) {
      const { done, value } = await reader.read();
      if (done) return false;
      held.push(value);
      length += value.length;
    }
    return true;
  };
  return {
    take: async (wanted) => {
      if (!(await fill(wanted))) return null;
      const all = concatBytes(held);
      held = [all.subarray(wanted)];
      length -= wanted;
      return all.slice(0, wanted);
    },
    isAtEnd: async () => !(await fill(1)),
    stop: async () => {
      await reader.cancel().catch(() => undefined);
    },
  };
}
