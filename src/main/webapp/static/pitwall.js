// What script adds; every page works without it.
(() => {
  "use strict";
  const body = document.body;

  // No header tells a browser's time zone, so it is said once in a cookie and the page is asked for again.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const cookie = "pitwall-browser-zone=" + encodeURIComponent(zone);
  if (zone && !document.cookie.split("; ").includes(cookie)) {
    document.cookie = cookie + "; path=/; max-age=31536000; samesite=lax";
    if (body.dataset.zoneChoice === "viewer" && body.dataset.zone !== zone && document.cookie.includes(cookie)) {
      location.reload();
    }
  }

  // "3 min ago" grows old with the page.
  const rough = (seconds) => {
    if (seconds >= 172800) return Math.floor(seconds / 86400) + " d";
    if (seconds >= 3600) return Math.floor(seconds / 3600) + " h";
    return seconds >= 60 ? Math.floor(seconds / 60) + " min" : Math.floor(seconds) + " s";
  };
  const opened = Date.now();
  const ageTimes = () => document.querySelectorAll("time > .ago").forEach((ago) => {
    const away = (Date.now() - Date.parse(ago.parentElement.dateTime)) / 1000;
    ago.textContent = " " + (Math.abs(away) < 5 ? "just now" : away < 0 ? "in " + rough(-away) : rough(away) + " ago");
  });
  setInterval(() => { if (!document.hidden) ageTimes(); }, 30000);

  // Live parts ask again while they can change, the tab is seen, and nobody is in the middle of something there.
  const busy = (part) => part.contains(document.activeElement) && document.activeElement !== document.body
    || part.querySelector("details.confirm[open]")
    || (getSelection() && !getSelection().isCollapsed && part.contains(getSelection().anchorNode));
  setInterval(() => {
    if (document.hidden || !window.htmx) return;
    document.querySelectorAll("[data-live]").forEach((part) => {
      if (!busy(part)) htmx.trigger(part, "pitwall:refresh");
    });
  }, 3000);
  document.addEventListener("htmx:sendError", () => lost(true));
  document.addEventListener("htmx:responseError", () => lost(true));
  document.addEventListener("htmx:afterOnLoad", () => lost(false));
  const lost = (is) => document.querySelectorAll(".live").forEach((sign) => {
    if (sign.classList.contains("is-lost") === is) return;
    sign.classList.toggle("is-lost", is);
    sign.textContent = is ? "live updates lost, trying again" : sign.dataset.words || "live";
  });
  // A detail that the reader opened stays open when its part is replaced.
  let open = new Set();
  document.addEventListener("htmx:beforeSwap", () => {
    open = new Set([...document.querySelectorAll("details[id][open]")].map((detail) => detail.id));
  });
  document.addEventListener("htmx:afterSwap", () => {
    open.forEach((id) => { const detail = document.getElementById(id); if (detail) detail.open = true; });
    const news = document.querySelector("[data-announce]");
    const said = document.getElementById("announcements");
    if (news && said && said.textContent !== news.dataset.announce) said.textContent = news.dataset.announce;
  });

  const summary = document.querySelector(".error-summary");
  if (summary) summary.focus();

  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => {
        document.getElementById("announcements").textContent = "Copied " + copy.dataset.copy;
      });
    }
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.querySelectorAll("[data-copy]").forEach((copy) => { copy.hidden = false; });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open], details.confirm[open]").forEach((detail) => {
        detail.open = false;
        detail.querySelector("summary").focus();
      });
    }
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      const search = document.querySelector("input[type=search]");
      if (search) { event.preventDefault(); search.focus(); }
    }
  });
})();
