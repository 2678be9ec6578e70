/** The portal alone sends files, from its own address. They are opened as pages, which asks no leave of this kind. */
import { bucket } from "./file.ts";
import { router } from "./router.ts";

new aws.s3.BucketCorsConfiguration("FilesCors", {
  bucket: bucket.name,
  corsRules: [
    {
      allowedMethods: ["POST"],
      allowedOrigins: [router.url.apply((url) => url.replace(/\/$/, ""))],
      maxAgeSeconds: 3600,
    },
  ],
});
