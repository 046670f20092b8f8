package dev.shapewright.runtime.jdkhttp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.shapewright.runtime.contract.PeerServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Just enough of HTTP/2's server side to answer each request with the same few bytes. */
final class Http2Peer implements PeerServer.Script {
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int ACK = 1;

  private final String announced;
  private final String body;

  /** Announces a length, which need not be the right one. */
  Http2Peer(String announced, String body) {
    this.announced = announced;
    this.body = body;
  }

  @Override
  public void serve(PeerServer.Peer peer) throws IOException {
    SSLSocket socket = (SSLSocket) peer.socket();
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    socket.setSSLParameters(parameters);
    DataInputStream in = new DataInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    in.skipNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
    frame(out, SETTINGS, 0, 0, new byte[0]);
    while (true) {
      int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
      int type = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int stream = in.readInt();
      in.skipNBytes(length);
      if (type == SETTINGS && flags != ACK) {
        frame(out, SETTINGS, ACK, 0, new byte[0]);
      }
      if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
        frame(out, HEADERS, END_HEADERS, stream, head());
        frame(out, DATA, END_STREAM, stream, body.getBytes(US_ASCII));
      }
    }
  }

  /** The status 200 and a Content-Length, uncompressed. */
  private byte[] head() {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(0x88);
    for (String text : new String[] {"\0content-length", announced}) {
      int plain = text.startsWith("\0") ? 1 : 0;
      if (plain == 1) {
        head.write(0);
      }
      byte[] bytes = text.substring(plain).getBytes(US_ASCII);
      head.write(bytes.length);
      head.write(bytes, 0, bytes.length);
    }
    return head.toByteArray();
  }

  private static void frame(OutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    int length = payload.length;
    byte[] head = {
      (byte) (length >> 16),
      (byte) (length >> 8),
      (byte) length,
      (byte) type,
      (byte) flags,
      (byte) (stream >> 24),
      (byte) (stream >> 16),
      (byte) (stream >> 8),
      (byte) stream
    };
    out.write(head);
    out.write(payload);
    out.flush();
  }
}
