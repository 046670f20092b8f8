package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.http.HttpProxy;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests to local hosts and metadata services from every proxy: the JDK's own selector
 * sends link-local addresses through {@code http.proxyHost}.
 */
final class DirectForLocal extends ProxySelector {
  private final @Nullable ProxySelector others;

  DirectForLocal(@Nullable ProxySelector others) {
    this.others = others;
  }

  @Override
  public List<Proxy> select(URI uri) {
    return others == null || HttpProxy.isLocal(uri.getHost())
        ? List.of(Proxy.NO_PROXY)
        : others.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    if (others != null) {
      others.connectFailed(uri, address, failure);
    }
  }
}
