/**
 * The one global of {@link decode} that Node and Chromium share but ECMAScript's own library does not name (WHATWG
 * Encoding, § 7.2). Only what is used is declared, so that the domain compiles with neither Node's types nor the DOM's.
 */
declare var TextDecoder: {
  new (
    label: string,
    options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
  ): { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };
};
