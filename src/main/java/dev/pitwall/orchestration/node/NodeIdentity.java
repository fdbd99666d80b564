package dev.pitwall.orchestration.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who this start of the application is. The id is made anew at each start: what a killed server left behind belongs to a node
 * whose lease runs out, even when the same server is up again at once.
 */
@ApplicationScoped
public class NodeIdentity {

    private final String id = UUID.randomUUID().toString();
    private final String name;

    @Inject
    NodeIdentity(@ConfigProperty(name = "pitwall.node") Optional<String> name) {
        this.name = name.orElseGet(NodeIdentity::hostName);
    }

    NodeIdentity() {
        this.name = null;
    }

    public String id() {
        return id;
    }

    /** What people call it: {@code pitwall.node}, by default the host's name. */
    public String name() {
        return name;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return "node";
        }
    }
}
