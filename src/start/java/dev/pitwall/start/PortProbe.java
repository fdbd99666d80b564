package dev.pitwall.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Looks at a port of 127.0.0.1.
 *
 * @param port 1 to 65535
 */
record PortProbe(int port) {

    private static final int TIMEOUT_MILLIS = 500;

    PortProbe {
        if (port < 1 || port > 65535) {
            throw new StartFailure("The port " + port + " is none: allowed are 1 to 65535.");
        }
    }

    /** A free port, free at least at this moment. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("No port is free: " + e.getMessage(), e);
        }
    }

    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a server could listen here; true only if a trial did. */
    boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do, so that connections of the last start that linger in TIME_WAIT do not count.
            socket.setReuseAddress(!MachineKind.isWindows());
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
