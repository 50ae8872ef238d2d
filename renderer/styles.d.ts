/** Style sheets are imported for what they do to the page; the build puts them into files. */
declare module '*.css';
/** A style sheet's own text, to read from. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
