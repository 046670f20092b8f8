package dev.shapewright.generator.model;

/** How a request proves who sends it. */
public enum Authentication {
  /** By a signature, or by a token where a client is given one. */
  SIGNATURE,
  /** By a token, never by a signature. */
  BEARER_TOKEN,
  /** Not at all. */
  NONE
}
