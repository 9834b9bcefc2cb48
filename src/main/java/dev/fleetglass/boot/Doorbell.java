package dev.fleetglass.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port on the loopback by which a second program asks the first one to show itself. */
final class Doorbell implements AutoCloseable {
  private static final String HEARD = "shown";
  private static final int TOKEN_BYTES = 16;
  private static final int WAITING = 8;
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final ServerSocket socket;
  private final String token;
  private final Runnable rung;

  private Doorbell(ServerSocket socket, String token, Runnable rung) {
    this.socket = socket;
    this.token = token;
    this.rung = rung;
  }

  /**
   * Listens from now on.
   *
   * @param rung runs on a thread of the bell
   */
  static Doorbell open(Runnable rung) throws IOException {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    ServerSocket socket = new ServerSocket(0, WAITING, loopback());
    Doorbell bell = new Doorbell(socket, HexFormat.of().formatHex(random), rung);
    Thread.ofVirtual().name("doorbell").start(bell::listen);
    return bell;
  }

  int port() {
    return socket.getLocalPort();
  }

  String token() {
    return token;
  }

  /** Asks the program behind a note to show itself; whether it says that it does. */
  static boolean ring(InstanceNote note) {
    try (Socket visit = new Socket()) {
      visit.connect(new InetSocketAddress(loopback(), note.port()), (int) PATIENCE.toMillis());
      visit.setSoTimeout((int) PATIENCE.toMillis());
      visit.getOutputStream().write(note.token().getBytes(StandardCharsets.US_ASCII));
      visit.shutdownOutput();
      byte[] answer = visit.getInputStream().readNBytes(HEARD.length());
      return HEARD.equals(new String(answer, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      log().debug("The doorbell was not closed", e);
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket visit = socket.accept();
        // A visitor that says nothing must not keep others out.
        Thread.ofVirtual().name("doorbell-visit").start(() -> answer(visit));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          log().warn("A second start will not be noticed any more", e);
          close();
        }
      }
    }
  }

  private void answer(Socket visit) {
    try (visit) {
      visit.setSoTimeout((int) PATIENCE.toMillis());
      byte[] said = visit.getInputStream().readNBytes(token.length());
      if (MessageDigest.isEqual(said, token.getBytes(StandardCharsets.US_ASCII))) {
        rung.run();
        visit.getOutputStream().write(HEARD.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      log().debug("A visit ended early", e);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** Not in a field: it would be made, with what it logs to, before the toolkit begins to start. */
  private static Logger log() {
    return LoggerFactory.getLogger(Doorbell.class);
  }
}
