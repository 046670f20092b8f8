package dev.shapewright.runtime.http;

/** Which of the time limits passed. */
enum Limit {
  CONNECT,
  NO_PROGRESS,
  TOTAL
}
