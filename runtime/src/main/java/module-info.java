/**
 * The runtime of clients that Shapewright generates: validation, JSON, signing, retries and an
 * HTTP/1.1 transport, on the JDK and jackson-core alone.
 */
@SuppressWarnings("module") // The module of the qualified export is built after this one.
module dev.shapewright.runtime {
  requires com.fasterxml.jackson.core;
  requires transitive static org.jspecify;

  exports dev.shapewright.runtime;
  exports dev.shapewright.runtime.auth;
  exports dev.shapewright.runtime.client;
  exports dev.shapewright.runtime.codec;
  exports dev.shapewright.runtime.endpoint;
  exports dev.shapewright.runtime.http;
  exports dev.shapewright.runtime.internal to
      dev.shapewright.runtime.identity;
  exports dev.shapewright.runtime.retry;
  exports dev.shapewright.runtime.validation;
}
