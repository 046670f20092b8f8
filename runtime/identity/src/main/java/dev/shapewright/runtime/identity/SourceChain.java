package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks sources in turn and takes the first credentials found. */
final class SourceChain implements CredentialsProvider {
  private final List<Source> sources;

  SourceChain(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  static SourceChain of(Source source) {
    return new SourceChain(List.of(source));
  }

  static SourceChain standard(Surroundings surroundings) {
    return new SourceChain(
        List.of(
            StaticSource.ofProperties(surroundings.settings()),
            StaticSource.ofEnvironment(surroundings.settings()),
            new WebIdentitySource(surroundings),
            new ProfileSource(surroundings, null),
            new ContainerSource(surroundings),
            new InstanceSource(surroundings)));
  }

  @Override
  public Credentials resolve() {
    for (Source source : sources) {
      try {
        Credentials found = source.find();
        if (found != null) {
          return found;
        }
      } catch (CredentialsException e) {
        // Nobody asks for an instance's metadata: that there are none is no reason by itself.
        if (sources.size() > 1 && source instanceof InstanceSource) {
          throw none(" " + e.getMessage() + ".", e);
        }
        throw e;
      }
    }
    throw none("", null);
  }

  private CredentialsException none(String why, @Nullable CredentialsException cause) {
    return new CredentialsException(
        "No credentials found. Looked at: " + places() + "." + why + " Set one of these.", cause);
  }

  private String places() {
    StringBuilder places = new StringBuilder();
    for (Source source : sources) {
      places.append(places.length() == 0 ? "" : "; ").append(source.describe());
    }
    return places.toString();
  }

  @Override
  public String toString() {
    return "CredentialsProvider[" + places() + "]";
  }
}
