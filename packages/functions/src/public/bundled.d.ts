/** What the bundler makes of files that are not code. */
declare module "*.css" {
  const text: string;
  export default text;
}

declare module "*.woff2" {
  const bytes: Uint8Array;
  export default bytes;
}
