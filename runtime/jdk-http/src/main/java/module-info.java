/** A transport of the Shapewright runtime on the JDK's {@code java.net.http}. */
module dev.shapewright.runtime.jdkhttp {
  requires java.net.http;
  requires transitive dev.shapewright.runtime;
  requires transitive static org.jspecify;

  exports dev.shapewright.runtime.jdkhttp;
}
