package dev.pitwall.faults;

import dev.pitwall.bench.server.ServerProcess;
import dev.pitwall.faults.inside.FaultWorkspace;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Asks over REST as a person or a script would: launches with run keys, some of them terminated soon. A launch that was not
 * answered because the server died is asked for again with the same key until it is answered.
 */
final class Client {

    private static final Pattern RUN_ID = Pattern.compile("\"id\":(\\d+)");
    private static final int ONE_IN_SO_MANY_IS_TERMINATED = 6;

    private final Random random;
    private final Deque<String> unanswered = new ArrayDeque<>();
    private final List<String> answered = new ArrayList<>();
    private int launches;

    Client(Random random) {
        this.random = random;
    }

    /** The keys whose launch was answered, and so is promised. */
    List<String> answered() {
        return answered;
    }

    /** Launches a run, or terminates one. Whether the server lives is its business and not ours. */
    void act(ServerProcess server) throws InterruptedException {
        if (unanswered.isEmpty()) {
            unanswered.add("client-" + ++launches);
        }
        settle(server);
    }

    /** Asks again for what was not answered. */
    void settle(ServerProcess server) throws InterruptedException {
        while (!unanswered.isEmpty()) {
            var key = unanswered.peek();
            var body = "{\"runKey\":\"" + key + "\",\"config\":{\"numbers\":" + (5 + random.nextInt(40))
                    + ",\"pauseMillis\":" + (20 + random.nextInt(80)) + "}}";
            try {
                var answer = server.post("/api/v1/jobs/" + FaultWorkspace.JOB + "/runs", body);
                if (answer.statusCode() != 201 && answer.statusCode() != 200) {
                    return;
                }
                answered.add(unanswered.remove());
                var id = RUN_ID.matcher(answer.body());
                if (id.find() && random.nextInt(ONE_IN_SO_MANY_IS_TERMINATED) == 0) {
                    server.post("/api/v1/runs/" + id.group(1) + "/terminate", "");
                }
            } catch (IOException died) {
                return;
            }
        }
    }

    /** Has failed and canceled runs go on at their checkpoints. How many were taken into the queue. */
    static int restart(ServerProcess server, List<Long> runs) throws InterruptedException {
        var taken = 0;
        for (var run : runs) {
            try {
                if (server.post("/api/v1/runs/" + run + "/restart", "").statusCode() < 300) {
                    taken++;
                }
            } catch (IOException died) {
                return taken;
            }
        }
        return taken;
    }
}
