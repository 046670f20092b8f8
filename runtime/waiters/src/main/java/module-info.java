/** Waits until a service is in a certain state, for generated waiters. */
module dev.shapewright.runtime.waiter {
  requires transitive dev.shapewright.runtime;
  requires transitive static org.jspecify;

  exports dev.shapewright.runtime.waiter;
}
