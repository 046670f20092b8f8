package dev.shapewright.examples.benchmarks.cold;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** One exchange over a socket: a request that is ready, an answer that is read in one go. */
final class ColdSocket {
  private static final String BODY =
      "{\"taskId\":\"3f8a1c52-7be4-4d09-9c6e-5a2b81f7d043\",\"taskStatus\":\"FINISHED\"}";

  private static final String REQUEST =
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 73"
          + "\r\nContent-Type: application/x-amz-json-1.1"
          + "\r\nX-Amz-Target: DataPipeline.SetTaskStatus"
          + "\r\nX-Amz-Date: 20261121T120000Z"
          + "\r\nAuthorization: AWS4-HMAC-SHA256 Credential="
          + "AKIDEXAMPLEEXAMPLE00/20261121/us-east-1/datapipeline/aws4_request, "
          + "SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature="
          + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\r\n\r\n"
          + BODY;

  private ColdSocket() {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(args[0].substring(args[0].lastIndexOf(':') + 1));
    try (Socket socket =
        args[0].startsWith("https:")
            ? SSLSocketFactory.getDefault().createSocket("localhost", port)
            : new Socket("localhost", port)) {
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
      byte[] answer = new byte[1024];
      int length = socket.getInputStream().read(answer);
      if (length < 12 || answer[9] != '2') {
        throw new IllegalStateException("The request was refused");
      }
    }
    Footprint.end();
  }
}
