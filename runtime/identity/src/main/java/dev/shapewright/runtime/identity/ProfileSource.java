package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.internal.ProfileSection;
import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * The profile in use, or one of a given name. Static keys are read at each call; what a profile
 * asks for by other means is kept until it ends or one of the profile files changes.
 */
final class ProfileSource implements Source {
  private final Surroundings surroundings;
  private final @Nullable String fixedName;
  private final ProfileCredentials credentials;
  private volatile @Nullable Kept kept;

  /** The profile of the given name, or the one in use when that is null. */
  ProfileSource(Surroundings surroundings, @Nullable String fixedName) {
    this.surroundings = surroundings;
    this.fixedName = fixedName;
    this.credentials = new ProfileCredentials(surroundings);
  }

  @Override
  public @Nullable Credentials find() {
    String name = name();
    ProfileSection profile = credentials.read(name);
    if (profile == null) {
      if (isAskedFor()) {
        throw ProfileCredentials.missing(name);
      }
      return null;
    }
    if (ProfileCredentials.needsRenewal(profile)) {
      return cached(name).resolve();
    }
    return StaticSource.ofProfile(name, profile);
  }

  @Override
  public String describe() {
    return "Profile "
        + name()
        + " in "
        + describe(surroundings.profiles().credentialsFile())
        + " and "
        + describe(surroundings.profiles().configFile());
  }

  private static String describe(@Nullable File file) {
    if (file == null) {
      return "a home directory, which is not known";
    }
    return file.exists() ? file.getPath() : file.getPath() + " (no such file)";
  }

  private String name() {
    return fixedName == null ? surroundings.profiles().activeName() : fixedName;
  }

  /** A profile that somebody named has to be there; the default one has not. */
  private boolean isAskedFor() {
    return fixedName != null || surroundings.setting("aws.profile", "AWS_PROFILE") != null;
  }

  private CachedCredentials cached(String name) {
    String stamp =
        name
            + stamp(surroundings.profiles().credentialsFile())
            + stamp(surroundings.profiles().configFile());
    Kept current = kept;
    if (current == null || !current.stamp.equals(stamp)) {
      current = replace(name, stamp);
    }
    return current.cached;
  }

  /** One thread makes the new cache, so that all wait for one flight. */
  private Kept replace(String name, String stamp) {
    synchronized (this) {
      Kept current = kept;
      if (current == null || !current.stamp.equals(stamp)) {
        Fetch fetch = () -> credentials.fetch(name);
        current =
            new Kept(
                stamp,
                new CachedCredentials(
                    surroundings, "Profile " + name, fetch, CachedCredentials.GRACE));
        kept = current;
      }
      return current;
    }
  }

  private static String stamp(@Nullable File file) {
    return file == null ? "|" : "|" + file + ":" + file.lastModified() + ":" + file.length();
  }

  /** A cache and the state of the files that it was made from. */
  private static final class Kept {
    final String stamp;
    final CachedCredentials cached;

    Kept(String stamp, CachedCredentials cached) {
      this.stamp = stamp;
      this.cached = cached;
    }
  }
}
