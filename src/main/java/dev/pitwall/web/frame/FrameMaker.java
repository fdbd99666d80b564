package dev.pitwall.web.frame;

import dev.pitwall.orchestration.security.Caller;
import dev.pitwall.orchestration.security.SignInSession;
import dev.pitwall.web.access.CsrfMask;
import dev.pitwall.web.files.StaticFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Makes the frame of the page that answers this request. */
@RequestScoped
class FrameMaker {

    private HttpServletRequest request;
    private Instance<Navigation> navigation;
    private Instance<Banner> banners;
    private Installation installation;
    private StaticFiles files;
    private Clock clock;

    @Inject
    FrameMaker(
            HttpServletRequest request,
            @jakarta.enterprise.inject.Any Instance<Navigation> navigation,
            @jakarta.enterprise.inject.Any Instance<Banner> banners,
            Installation installation,
            StaticFiles files,
            Clock clock) {
        this.request = request;
        this.navigation = navigation;
        this.banners = banners;
        this.installation = installation;
        this.files = files;
        this.clock = clock;
    }

    /** For the client proxy only. */
    FrameMaker() {}

    Frame frame(String title) {
        var preferences = Preferences.of(request);
        var caller = Caller.of(request);
        var session = caller.flatMap(Caller::session);
        return new Frame(
                title,
                address(),
                entries(),
                caller.map(known -> new Viewer(known.account(), known.role())),
                preferences.theme(),
                new Times(preferences.zone(), clock.instant()),
                preferences.zoneChoice(),
                session.map(SignInSession::csrfToken).map(CsrfMask::masked).orElse(""),
                session.flatMap(SignInSession::notice).map(Flash::parse),
                installation,
                caller.isPresent() ? lines() : List.of(),
                files);
    }

    private String address() {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private List<Banner.Line> lines() {
        return banners.stream().flatMap(banner -> banner.lines().stream()).toList();
    }

    private List<Navigation.Entry> entries() {
        return navigation.stream()
                .flatMap(bean -> bean.entries().stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::order))
                .toList();
    }
}
