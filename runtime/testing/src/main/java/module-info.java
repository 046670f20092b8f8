/** A scripted service for the tests of projects that use generated clients. */
module dev.shapewright.runtime.testing {
  requires transitive dev.shapewright.runtime;
  requires transitive static org.jspecify;

  exports dev.shapewright.runtime.testing;
}
