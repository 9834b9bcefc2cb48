package dev.fleetglass.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockWebServer;

/** Sends small packets at once: without it each answer of the mock server takes 40 ms. */
public final class QuickSockets extends ServerSocketFactory {
  private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

  /** A mock server that is quick, and silent about the clients that tests make hang up. */
  public static MockWebServer server() {
    LOG.setLevel(Level.OFF);
    MockWebServer server = new MockWebServer();
    server.setServerSocketFactory(new QuickSockets());
    return server;
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Socket socket = super.accept();
        socket.setTcpNoDelay(true);
        return socket;
      }
    };
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    throw new UnsupportedOperationException();
  }
}
