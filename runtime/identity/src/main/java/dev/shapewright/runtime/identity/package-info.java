/**
 * Credentials and regions that take the network or a process to get: web identity, roles, SSO,
 * {@code credential_process}, containers and instance metadata. {@link
 * dev.shapewright.runtime.identity.CloudCredentials} states the chain. May use the runtime's {@code
 * auth}, {@code http}, {@code endpoint}, {@code internal} and root packages.
 */
@NullMarked
package dev.shapewright.runtime.identity;

import org.jspecify.annotations.NullMarked;
