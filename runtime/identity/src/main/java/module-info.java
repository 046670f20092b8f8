/**
 * Credentials of roles, SSO, processes, containers and instances, and the region of an instance,
 * for clients that Shapewright generates.
 */
module dev.shapewright.runtime.identity {
  requires com.fasterxml.jackson.core;
  requires transitive dev.shapewright.runtime;
  requires java.xml;
  requires transitive static org.jspecify;

  exports dev.shapewright.runtime.identity;
}
