package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Orders as they come in; a test writes into it what a shop would. */
@ApplicationScoped
public class OrderBook {

    private final Queue<String> orders = new ConcurrentLinkedQueue<>();

    /** Orders loaves: {@code customer:loaves}, or a word on which the sensor breaks: {@code spill} or {@code sleep}. */
    public void order(String line) {
        orders.add(line);
    }

    SensorResult look(SensorContext context) throws InterruptedException {
        var order = orders.poll();
        if (order == null) {
            return SensorResult.skip(
                    "nobody has ordered since " + context.cursor().orElse("the beginning"));
        }
        if (order.equals("spill")) {
            throw new IllegalStateException("coffee on the order book");
        }
        if (order.equals("sleep")) {
            Thread.sleep(60_000);
        }
        var loaves = Integer.parseInt(order.substring(order.indexOf(':') + 1));
        return SensorResult.request(RunRequest.of(BakeryWorkspace.BAKE, new BakeConfig(loaves, 0))
                        .withRunKey(order))
                .remembering(order);
    }
}
