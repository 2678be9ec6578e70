import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { iconPath, type Look } from "./asset.ts";

/** Whom to turn to about the thing on this page. */
interface Helper {
  readonly name: string;
  readonly email: string;
  /** What they look after. */
  readonly of: string;
}

export interface PageWords {
  readonly look: Look;
  readonly title: string;
  /** One sentence for search engines; pages without one ask not to be listed. */
  readonly about?: string;
  readonly helper?: Helper | undefined;
  readonly children: Child;
}

const StringLine = () => (
  <svg class="string" viewBox="0 0 200 14" aria-hidden="true" focusable="false">
    <path d="M5 8C36 6.8 70 9.2 103 8.2S170 7 195 8.4" />
    <path class="peg" d="M4.4 2.2 5.4 12.4M195.8 2.6 194.6 12.6" />
  </svg>
);

const Help = ({ helper }: { helper?: Helper | undefined }) => (
  <footer class="foot">
    <section class="help" aria-labelledby="help">
      <h2 id="help">Need a person?</h2>
      <div>
        {helper ? (
          <p>{`${helper.name} looks after ${helper.of}, and is glad to hear from you.`}</p>
        ) : (
          <p>Each programme’s page says who looks after it. They are glad to hear from you.</p>
        )}
        <ul class="list">
          {helper ? (
            <li>
              <a href={`mailto:${helper.email}`}>{`Write to ${helper.email}`}</a>
            </li>
          ) : (
            <li>
              <a href="/programmes">Programmes</a>
            </li>
          )}
          <li>
            <a href="/app/safety">I am worried about someone’s safety</a>
          </li>
        </ul>
      </div>
    </section>
  </footer>
);

const Head = ({ look, title, about }: Pick<PageWords, "look" | "title" | "about">) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#faf5ea" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#1a1815" media="(prefers-color-scheme: dark)" />
    {about ? <meta name="description" content={about} /> : <meta name="robots" content="noindex" />}
    <title>{title === "Allotment" ? title : `${title} · Allotment`}</title>
    <link rel="icon" href={iconPath} type="image/svg+xml" />
    <link rel="preload" href={look.fontPath} as="font" type="font/woff2" crossorigin="" />
    <link rel="stylesheet" href={look.stylePath} />
  </head>
);

/** The frame of every public page. It holds no script: everything is a link or a form. */
export const Page = ({ look, title, about, helper, children }: PageWords) => (
  <>
    {raw("<!doctype html>")}
    <html lang="en-GB">
      <Head look={look} title={title} {...(about ? { about } : {})} />
      <body>
        <a class="skip" href="#main">
          Skip to the main words
        </a>
        <header class="mast">
          <a class="mark" href="/">
            Allotment
            <StringLine />
          </a>
          <p class="who">
            <a href="/programmes">Programmes</a> <a href="/sign-in">Sign in</a>
          </p>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Help helper={helper} />
      </body>
    </html>
  </>
);

/** The plots that the garden line marks out: on pages that have no place of their own. */
export const Plan = () => (
  <svg class="plan" viewBox="0 0 200 86" aria-hidden="true" focusable="false">
    <path
      class="far"
      d="M10 58C60 56.5 140 59.6 190 57.8M14 69C66 67.5 136 70.4 187 68.8M10 80C62 78.6 138 81.4 191 79.6"
    />
    <path d="M10 30C50 27.5 96 33 120 31S170 28.8 190 31" />
    <path class="peg" d="M9 12 11 46M191 13 188.8 47" />
  </svg>
);

/** What a page is, and how it stands in a sentence. */
export const Opening = ({ kind, title, state }: { kind: Child; title: string; state?: Child }) => (
  <header class="head">
    <div class="kind">{kind}</div>
    <div class="body">
      <h1>{title}</h1>
      {state ? <p class="state">{state}</p> : ""}
    </div>
  </header>
);

export const Part = ({ id, title, children }: { id: string; title: string; children: Child }) => (
  <section class="part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <div class="body">{children}</div>
  </section>
);
