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
  // The page of a run is told of news by a stream. A browser opens six connections to a host for all its tabs together (HTTP/1.1),
  // so at most three tabs hold a stream, and only while they are seen; the others ask. New lines of the log come by themselves
  // where the reader stands at its end, and wait behind a button where not.
  const streamed = document.getElementById("stream");
  const news = () => {
    let last = new URL(streamed.dataset.stream, location).searchParams.get("after");
    let source = null;
    let release = null;
    let waiting = 0;
    let state = null;
    let over = false;
    let asked = 0;
    const address = (path) => {
      const url = new URL(streamed.dataset.stream, location);
      url.pathname += path;
      url.searchParams.set("after", last);
      return url;
    };
    const atEnd = () => {
      const tail = document.getElementById("tail");
      const place = tail && tail.getBoundingClientRect();
      const log = document.querySelector(".log");
      return tail && place.top >= 0 && place.top <= innerHeight && !busy(log);
    };
    const button = document.querySelector("#new-lines button");
    const fetchLines = () => {
      waiting = 0;
      const tail = document.getElementById("tail");
      if (tail) htmx.trigger(tail, "pitwall:refresh");
      else location.assign(button.dataset.end);
      document.getElementById("new-lines").hidden = true;
    };
    // Who asks for the new lines wants to read on below them, and is told of more as at the end of the log.
    const readOn = () => {
      const tail = document.getElementById("tail");
      const arrived = () => {
        if (document.getElementById("tail") === tail) return;
        document.removeEventListener("htmx:afterSettle", arrived);
        document.getElementById("log-end").scrollIntoView({ block: "end" });
      };
      document.addEventListener("htmx:afterSettle", arrived);
      fetchLines();
    };
    if (button) button.addEventListener("click", readOn);
    const show = () => {
      if (waiting && atEnd()) return fetchLines();
      const bar = document.getElementById("new-lines");
      if (!bar || !waiting) return;
      button.textContent = waiting + (waiting >= 1000 ? "+" : "") + " new";
      bar.hidden = false;
    };
    const live = () => {
      const part = document.getElementById("live");
      if (!busy(part)) htmx.trigger(part, "pitwall:refresh");
      return !busy(part);
    };
    let due = false;
    const tell = (words) => {
      const [count, status, id, end] = words.split(" ");
      lost(false);
      due = due || count !== "0" || status !== state;
      waiting += Number(count);
      state = status;
      last = id;
      over = end === "over";
      show();
      if (due && live()) due = false;
      if (over) close();
    };
    const close = () => {
      if (source) source.close();
      source = null;
      if (release) release();
      release = null;
    };
    const open = () => {
      if (source || over || document.hidden || !window.EventSource) return;
      source = new EventSource(address(""));
      source.addEventListener("news", (event) => tell(event.data));
      source.addEventListener("error", () => {
        lost(true);
        if (source && source.readyState === EventSource.CLOSED) close();
      });
    };
    const slot = (number) => {
      if (source || over || document.hidden || !navigator.locks || number > 2) return;
      navigator.locks.request("pitwall-stream-" + number, { ifAvailable: true }, (lock) => {
        if (!lock) return slot(number + 1);
        return new Promise((done) => { release = done; open(); if (!source) { release = null; done(); } });
      });
    };
    const ask = () => {
      if (source || over || document.hidden || Date.now() - asked < 2500) return;
      asked = Date.now();
      fetch(address("/once"), { headers: { "HX-Request": "true" } })
        .then((answer) => answer.ok ? answer.text().then(tell) : lost(true), () => lost(true));
    };
    document.addEventListener("visibilitychange", () => { if (document.hidden) close(); else { ask(); slot(0); } });
    addEventListener("pagehide", close);
    document.addEventListener("scroll", () => { if (waiting) show(); }, { passive: true });
    setInterval(() => { ask(); if (due && live()) due = false; }, 3000);
    setInterval(() => slot(0), 10000);
    slot(0);
  };
  if (streamed && window.htmx) news();
  document.addEventListener("click", (event) => {
    const line = event.target.closest("a.when");
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", line.href.split("#")[0]);
    location.hash = line.hash;
  });
  document.addEventListener("htmx:sendError", () => lost(true));
  document.addEventListener("htmx:responseError", () => lost(true));
  document.addEventListener("htmx:afterOnLoad", () => lost(false));
  const lost = (is) => document.querySelectorAll(".live").forEach((sign) => {
    if (sign.classList.contains("is-lost") === is) return;
    sign.classList.toggle("is-lost", is);
    sign.textContent = is ? "live updates lost, trying again" : sign.dataset.words || "live";
  });
  // A detail that the reader opened stays open when its part is replaced, and what was scrolled sideways stays where it was.
  let open = new Set();
  let scrolled = new Map();
  const regions = () => [...document.querySelectorAll("[role=region][aria-label]")];
  document.addEventListener("htmx:beforeSwap", () => {
    open = new Set([...document.querySelectorAll("details[id][open]")].map((detail) => detail.id));
    scrolled = new Map(regions().map((region) => [region.getAttribute("aria-label"), region.scrollLeft]));
  });
  document.addEventListener("htmx:afterSwap", () => {
    open.forEach((id) => { const detail = document.getElementById(id); if (detail) detail.open = true; });
    regions().forEach((region) => { region.scrollLeft = scrolled.get(region.getAttribute("aria-label")) || 0; });
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
  // A browser has a clipboard only over HTTPS and on its own machine.
  if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach((copy) => { copy.hidden = false; });

  // Keys. A letter pressed while something is typed is that letter.
  const keys = document.getElementById("keys");
  const showKeys = document.getElementById("show-keys");
  if (showKeys) {
    showKeys.hidden = false;
    showKeys.addEventListener("click", () => keys.showModal());
    keys.addEventListener("click", (event) => { if (event.target === keys) keys.close(); });
  }
  const search = () => {
    const field = [...document.querySelectorAll("#q, #find")].find((input) => input.checkVisibility());
    if (field) field.select(); else location.assign("/search");
  };
  let going = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open], details.confirm[open]").forEach((detail) => {
        detail.open = false;
        detail.querySelector("summary").focus();
      });
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !showKeys || event.target.isContentEditable
      || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "/") { event.preventDefault(); search(); }
    if (event.key === "?" && !keys.open) keys.showModal();
    const place = Date.now() - going < 1500 && keys.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (place) location.assign(place.href);
    going = event.key === "g" ? Date.now() : 0;
  });
})();
