/** Who called: the frame's address and whether it is the main frame of our own window. */
export type Caller = { readonly url: string; readonly isOurMainFrame: boolean };

/** What a call carries of its sender, as far as trust is concerned. */
export type CallEvent = {
  readonly sender: unknown;
  /** Null when the frame has gone while its call was under way. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
};

/** `ours`: what our window shows; null while there is none, when nobody can be trusted. */
export function callerOf({ sender, senderFrame }: CallEvent, ours: unknown): Caller {
  return {
    url: senderFrame?.url ?? '',
    isOurMainFrame: ours !== null && sender === ours && senderFrame !== null && senderFrame.parent === null,
  };
}

/** Our page has one address. Nothing that a network or another program on this laptop could answer for is like it (S1). */
export function isTrusted({ url, isOurMainFrame }: Caller): boolean {
  return isOurMainFrame && url.startsWith('app://bundle/');
}
