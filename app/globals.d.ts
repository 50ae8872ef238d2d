/** What every place this code runs in has, though neither the DOM's nor Node's types may be seen from here. */
interface Timer {
  readonly timer: unique symbol;
}
declare function setTimeout(callback: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
/** Web Crypto (W3C), of which only this is used. */
declare var crypto: { randomUUID(): string };
