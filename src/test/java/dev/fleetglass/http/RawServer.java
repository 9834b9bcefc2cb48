package dev.fleetglass.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers every connection with the same bytes, which no well-behaved server would send. */
public final class RawServer implements AutoCloseable {
  private final ServerSocket listening;
  private final Answering answering;
  private final boolean waitsForHead;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Writes an answer; the connection is closed after it. */
  @FunctionalInterface
  public interface Answering {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  public RawServer(Answering answering) throws IOException {
    this(answering, true);
  }

  private RawServer(Answering answering, boolean waitsForHead) throws IOException {
    this.waitsForHead = waitsForHead;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answering = answering;
    Thread.ofVirtual().start(this::accept);
  }

  public static RawServer text(String answer) throws IOException {
    return new RawServer(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
  }

  /** Answers whatever comes first, be it no HTTP at all. */
  static RawServer blunt(String answer) throws IOException {
    return new RawServer(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)), false);
  }

  public String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  public int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        // A virtual thread that compresses without a pause would keep the client's from running.
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (waitsForHead) {
        readHead(socket.getInputStream());
      } else {
        socket.getInputStream().read(new byte[4096]);
      }
      OutputStream out = socket.getOutputStream();
      answering.answer(out);
      out.flush();
    } catch (IOException | InterruptedException gone) {
      // The client has hung up, as it should for some answers.
    }
  }

  private static void readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.append((char) c);
      if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
