package dev.pitwall.orchestration.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelTrialTest {

    private final PostBox postBox = new PostBox();
    private final ChannelTrial trial = new ChannelTrial(new Channels(List.of(postBox)));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_trial_arrives_at_once_and_names_who_asked_for_it() throws InterruptedException {
        var delivery = trial.send("ada_l", threads);

        assertThat(delivery).isEqualTo(new Delivery.Delivered("remote-1"));
        assertThat(postBox.titles()).containsExactly("Pitwall reaches this channel");
        assertThat(postBox.attempts.get(0).announcement().text()).contains("ada\\_l");
    }

    @Test
    void each_trial_is_a_message_of_its_own() throws InterruptedException {
        trial.send("ada", threads);
        trial.send("ada", threads);

        assertThat(postBox.attempts).extracting(OutgoingMessage::nonce).doesNotHaveDuplicates();
    }

    @Test
    void a_trial_without_a_channel_says_what_to_set() throws InterruptedException {
        postBox.configure(false);

        assertThat(trial.send("ada", threads)).isEqualTo(new Delivery.Refused(Channels.NONE_IS_CONFIGURED));
    }
}
