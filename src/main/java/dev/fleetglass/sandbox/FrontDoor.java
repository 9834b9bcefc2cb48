package dev.fleetglass.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * The port that callers see. The JDK's server behind it overwrites every {@code Date} header with
 * the machine's time, so that a shifted clock could not be told; here each answer gets the date
 * that its handler meant. Everything else passes through as it is.
 */
final class FrontDoor implements AutoCloseable {
  /** Header with the date an answer is to carry; never leaves the door. */
  static final String DATE = "X-Sandbox-Date";

  private static final int LONGEST_HEAD = 1 << 16;

  private final ServerSocket listener;
  private final InetSocketAddress server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-door-", 0).factory());

  private FrontDoor(ServerSocket listener, InetSocketAddress server) {
    this.listener = listener;
    this.server = server;
  }

  /**
   * Opens a port, 0 for any free one, on the server's own address.
   *
   * @throws IOException when the port is taken
   */
  static FrontDoor open(int port, InetSocketAddress server) throws IOException {
    InetAddress address = server.getAddress();
    FrontDoor door = new FrontDoor(new ServerSocket(port, 0, address), server);
    door.threads.execute(door::welcome);
    return door;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Callers that are connected now. */
  int callers() {
    return open.size();
  }

  /** Hangs up on everybody. Afterwards none of its threads is left. */
  @Override
  public void close() {
    hangUp(listener);
    threads.close();
  }

  private void welcome() {
    while (!listener.isClosed()) {
      try {
        Socket caller = listener.accept();
        open.add(caller);
        threads.execute(() -> serve(caller));
      } catch (IOException | RejectedExecutionException e) {
        // The door is closing, or the caller was gone before it was let in.
      }
    }
    // Here and not in close, so that nobody who slipped in meanwhile is forgotten.
    open.forEach(FrontDoor::hangUp);
  }

  private void serve(Socket caller) {
    try (caller;
        Socket inner = new Socket()) {
      caller.setTcpNoDelay(true);
      inner.setTcpNoDelay(true);
      inner.connect(server);
      threads.execute(() -> passRequests(caller, inner));
      passAnswers(new BufferedInputStream(inner.getInputStream()), caller.getOutputStream());
    } catch (IOException | RejectedExecutionException e) {
      // One side hung up, which ends the other side's connection too.
    } finally {
      open.remove(caller);
    }
  }

  private static void passRequests(Socket caller, Socket inner) {
    try (caller;
        inner) {
      caller.getInputStream().transferTo(inner.getOutputStream());
    } catch (IOException e) {
      // As in serve.
    }
  }

  private static void passAnswers(InputStream in, OutputStream out) throws IOException {
    for (String head = head(in); !head.isEmpty(); head = head(in)) {
      out.write(dated(head).getBytes(StandardCharsets.ISO_8859_1));
      if (header(head, "Connection").equalsIgnoreCase("close")) {
        in.transferTo(out);
        return;
      }
      String length = header(head, "Content-Length");
      pass(in, out, length.isEmpty() ? 0 : Long.parseLong(length));
    }
  }

  private static void pass(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[16_384];
    for (long left = length; left > 0; ) {
      int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (count < 0) {
        throw new IOException("cut by the server");
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  /** Status line and headers with the empty line after them; empty when no more answer comes. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ending = 0;
    while (ending < 4) {
      int next = in.read();
      if (next < 0 || head.size() == LONGEST_HEAD) {
        return "";
      }
      head.write(next);
      boolean expected = next == (ending % 2 == 0 ? '\r' : '\n');
      ending = expected ? ending + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static String dated(String head) {
    String meant = header(head, DATE);
    if (meant.isEmpty()) {
      return head;
    }
    StringBuilder out = new StringBuilder();
    for (String line : head.strip().split("\r\n", -1)) {
      if (isHeader(line, "Date")) {
        out.append("Date: ").append(meant).append("\r\n");
      } else if (!isHeader(line, DATE)) {
        out.append(line).append("\r\n");
      }
    }
    return out.append("\r\n").toString();
  }

  private static String header(String head, String name) {
    return head.lines()
        .filter(line -> isHeader(line, name))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static boolean isHeader(String line, String name) {
    return line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
  }

  private static void hangUp(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
