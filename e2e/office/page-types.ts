/** What the preload gives to the page, as loosely as a page that means harm would see it. */
export type Bridge = {
  readonly call: Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;
  readonly on: Readonly<Record<string, (act: (payload: unknown) => void) => () => void>>;
};

declare global {
  interface Window {
    readonly simpul: Bridge;
  }
}
