/** A script or style sheet for a browser, bundled and made small by the build: see build/inlined.mts. */
declare module '*?inlined' {
  export const text: string;
  /** As a Content-Security-Policy names it. */
  export const hash: string;
}
