import type { ExampleSet } from "../../lib/example.ts";
import { FileField } from "./file-field.tsx";

const look = { name: "file", label: "A receipt, or a photo of one", accept: "image/*", onFile: () => {} };

export default {
  title: "File field",
  examples: [
    {
      state: "A label and a hint",
      show: () => <FileField {...look} hint="A picture or a PDF, up to 10 MB." />,
    },
    { state: "With an error", show: () => <FileField {...look} error="Choose one of 10 MB or less." /> },
  ],
} satisfies ExampleSet;
