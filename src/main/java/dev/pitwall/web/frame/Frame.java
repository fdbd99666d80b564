package dev.pitwall.web.frame;

import dev.pitwall.web.files.OwnLook;
import dev.pitwall.web.files.StaticFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What every template gets beside its own model.
 *
 * @param title of the page, without the product's name
 * @param address path and query of the page, to come back to after a form of the header
 * @param navigation the header's links, in order
 * @param viewer who is signed in, if anybody
 * @param theme the reader's colours
 * @param times the reader's zone and the page's now
 * @param zoneChoice "viewer" or "utc": what the zone switch is set to
 * @param csrfToken what every form that changes something must send as {@code csrf}; empty where nobody is signed in
 * @param flash what the action before this page has to say
 * @param installation environment and source
 * @param banners what is said on top of every page
 * @param files addresses of stylesheet and scripts
 */
public record Frame(
        String title,
        String address,
        List<Navigation.Entry> navigation,
        Optional<Viewer> viewer,
        Theme theme,
        Times times,
        String zoneChoice,
        String csrfToken,
        Optional<Flash> flash,
        Installation installation,
        List<Banner.Line> banners,
        StaticFiles files) {

    public Frame {
        Objects.requireNonNull(title, "title");
        navigation = List.copyOf(navigation);
        banners = List.copyOf(banners);
    }

    /** Whether a control that needs an operator is shown. */
    public boolean operator() {
        return viewer.map(Viewer::isOperator).orElse(false);
    }

    /** Whether a control that needs an admin is shown. */
    public boolean admin() {
        return viewer.map(Viewer::isAdmin).orElse(false);
    }

    /** Whether the header's entry is the page's own or one above it. */
    public boolean isCurrent(Navigation.Entry entry) {
        var path = address.split("[?#]", 2)[0];
        return path.equals(entry.path()) || (!entry.path().equals("/") && path.startsWith(entry.path() + "/"));
    }

    /** The letter that goes to an entry after {@code g}: the first of its label that no entry before it has; empty when all are taken. */
    public String key(Navigation.Entry entry) {
        var taken = new HashSet<String>();
        for (var each : navigation) {
            var free = each.label()
                    .toLowerCase(Locale.ROOT)
                    .chars()
                    .filter(Character::isLetter)
                    .mapToObj(Character::toString)
                    .filter(taken::add)
                    .findFirst()
                    .orElse("");
            if (each.equals(entry)) {
                return free;
            }
        }
        return "";
    }

    /** The address of a static file by its plain name. */
    public String file(String name) {
        return files.address(name);
    }

    /** The address of the installation's own stylesheet, which comes after ours. */
    public Optional<String> ownStylesheet() {
        return files.addressIfThere(OwnLook.STYLESHEET);
    }

    /** The address of the installation's own logo. */
    public Optional<String> ownLogo() {
        return files.addressIfThere(OwnLook.LOGO_SVG).or(() -> files.addressIfThere(OwnLook.LOGO_PNG));
    }
}
