/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** "1" shows the gallery in a built portal. */
  readonly VITE_GALLERY?: string;
}
