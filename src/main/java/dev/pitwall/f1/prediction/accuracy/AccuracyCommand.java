package dev.pitwall.f1.prediction.accuracy;

import dev.pitwall.f1.prediction.Ablation;
import dev.pitwall.f1.prediction.EventKey;
import dev.pitwall.f1.prediction.History;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.f1.prediction.WalkForward;
import dev.pitwall.f1.prediction.WalkForward.Evaluation;
import dev.pitwall.f1.prediction.Weekend;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code mvn -Paccuracy -Dpitwall.files=DIR -Dpitwall.seasons=2023,2024}: walks forward over the seasons and prints how good the
 * predictions were. Exit code 0, or 1 with a line on standard error.
 */
public final class AccuracyCommand {
    private static final int FAILED = 1;

    private AccuracyCommand() {}

    /**
     * @param args the folder that relative paths start from, the folder of results, the seasons with commas between, the model
     *     whose events are listed, and the groups to leave out
     */
    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        System.out.flush();
        System.err.flush();
        // Ends Maven too, which would print its summary below our last line; halt, because its shutdown hook prints a
        // colour reset.
        Runtime.getRuntime().halt(code);
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Path folder = folder(args);
            Set<Integer> seasons = seasons(argument(args, 2));
            ResultFolder.Results results = new ResultFolder(folder).read();
            results.refused().forEach(row -> err.println("accuracy: refused: " + row));
            History history = results.history();
            for (int season : seasons) {
                if (history.season(season).stream().noneMatch(Weekend::isDecided)) {
                    throw new ResultFolderException(
                            "Season " + season + " has no event with a qualifying in " + folder);
                }
            }
            ModelKind reported = model(argument(args, 3));
            ablations(argument(args, 4), reported, history, seasons, out);
            Map<ModelKind, List<Evaluation>> judged =
                    new WalkForward().over(EnumSet.allOf(ModelKind.class), history, seasons);
            AccuracyReport.print(reported, judged, known(seasons, judged.get(reported), history, err), out);
            return 0;
        } catch (ResultFolderException e) {
            err.println("accuracy: " + e.getMessage());
            return FAILED;
        }
    }

    /** Those of which anything is judged; what is not, for want of a past, is named. */
    private static Set<Integer> known(Set<Integer> seasons, List<Evaluation> judged, History history, PrintStream err) {
        Set<EventKey> keys = judged.stream().map(one -> one.weekend().key()).collect(Collectors.toSet());
        List<EventKey> left = seasons.stream()
                .flatMap(season -> history.season(season).stream())
                .filter(Weekend::isDecided)
                .map(Weekend::key)
                .filter(key -> !keys.contains(key))
                .toList();
        if (keys.isEmpty()) {
            throw new ResultFolderException("Nothing can be judged: too few qualifyings are known before " + left
                    + ". Add earlier seasons to the folder.");
        }
        if (!left.isEmpty()) {
            err.println("accuracy: not judged, because too few qualifyings are known before: " + left);
        }
        return keys.stream().map(EventKey::season).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Maven hands an empty property on as null, or not at all. */
    private static String argument(String[] args, int place) {
        return args.length > place && args[place] != null ? args[place] : "";
    }

    private static Path folder(String[] args) {
        if (argument(args, 1).isBlank()) {
            throw new ResultFolderException("No folder of results is given. Name one with -Dpitwall.files=DIR.");
        }
        try {
            return Path.of(args[0]).resolve(args[1]).normalize();
        } catch (InvalidPathException e) {
            throw new ResultFolderException("pitwall.files is no path: " + e.getMessage(), e);
        }
    }

    /** @param wanted ids with commas between, {@code all}, or nothing */
    private static void ablations(
            String wanted, ModelKind kind, History history, Set<Integer> seasons, PrintStream out) {
        if (wanted.isBlank()) {
            return;
        }
        List<Ablation> groups = wanted.equals("all")
                ? List.of(Ablation.values())
                : Arrays.stream(wanted.split(",")).map(AccuracyCommand::group).toList();
        for (Ablation group : groups) {
            out.println(AccuracyReport.ablation(
                    group,
                    new WalkForward()
                            .over(EnumSet.of(kind), group.of(history), seasons)
                            .get(kind)));
            out.flush();
        }
    }

    private static Ablation group(String id) {
        try {
            return Ablation.ofId(id.trim());
        } catch (IllegalArgumentException e) {
            throw new ResultFolderException(e.getMessage(), e);
        }
    }

    private static ModelKind model(String id) {
        try {
            return id.isBlank() ? ModelKind.RIDGE : ModelKind.ofId(id);
        } catch (IllegalArgumentException e) {
            throw new ResultFolderException("pitwall.model is \"" + id + "\", expected one of " + ModelKind.ids(), e);
        }
    }

    private static Set<Integer> seasons(String text) {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::trim)
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (NumberFormatException e) {
            throw new ResultFolderException(
                    "pitwall.seasons is \"" + text + "\", expected years with commas between, as 2023,2024", e);
        }
    }
}
