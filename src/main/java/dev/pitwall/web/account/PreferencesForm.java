package dev.pitwall.web.account;

import dev.pitwall.web.frame.LocalAddress;
import dev.pitwall.web.frame.Preferences;
import dev.pitwall.web.frame.Theme;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The switches at the foot of each page: colours and zone, remembered by this browser. */
@Path("/preferences")
@RequestScoped
@PermitAll
public class PreferencesForm {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("theme") @DefaultValue("") String theme,
            @FormParam("zone") @DefaultValue("") String zone,
            @FormParam("next") @DefaultValue("/") String next) {
        var answer = Response.seeOther(LocalAddress.of(next));
        if (!theme.isEmpty()) {
            answer.cookie(Preferences.theme(Theme.of(theme)));
        }
        if (!zone.isEmpty()) {
            answer.cookie(Preferences.zoneChoice(zone));
        }
        return answer.build();
    }
}
