import { defineEntity } from "../db/entity.ts";
import { key } from "../db/keys.ts";
import { audioTypes } from "../file/audio.rules.ts";

/** What someone said aloud of an application, before it is put in and after. Access: one person's in a round. */
export const PerspectiveSounds = defineEntity({
  model: { service: "allotment", entity: "perspectiveSound", version: "1" },
  attributes: {
    applicationId: { type: "string", required: true },
    round: { type: "number", required: true },
    personId: { type: "string", required: true },
    recordingId: { type: "string", required: true },
    type: { type: audioTypes, required: true },
    bytes: { type: "number", required: true },
    seconds: { type: "number", required: true },
    scanned: { type: "boolean", required: true },
    at: { type: "string", required: true },
    /** Where the file store has it. */
    fileKey: { type: "string", required: true },
  },
  indexes: {
    ofPerson: {
      pk: key("pk", ["applicationId"], "PERSPECTIVES#${applicationId}"),
      sk: key("sk", ["round", "personId", "recordingId"], "SOUND#${round}#${personId}#${recordingId}"),
    },
  },
});
