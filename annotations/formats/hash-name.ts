const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The IRI that names whatever has a SHA-256, given in hexadecimal: RFC 6920, section 3, `ni:///sha-256;` and base64url. */
export function nameOfHash(sha256: string): string {
  const triples = sha256.padEnd(66, '0').match(/.{3}/g) ?? [];
  const letters = triples.map((triple) => {
    const bits = Number.parseInt(triple, 16);
    return base64url.charAt(bits >> 6) + base64url.charAt(bits & 63);
  });
  // 256 bits fill 43 letters; the 44th would hold nothing but padding.
  return `ni:///sha-256;${letters.join('').slice(0, 43)}`;
}
