package dev.shapewright.runtime.waiter;

/** What an answer means to a waiter. */
public enum WaiterState {
  /** What was waited for has come about. */
  SUCCESS,
  /** It can no longer come about. */
  FAILURE,
  /** It may still come about. */
  RETRY
}
