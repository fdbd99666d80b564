#!/usr/bin/env python3
"""Compares Pitwall's laps with FastF1's, both made from the same bytes, and explains each difference.

    python3 -m venv target/fastf1 && target/fastf1/bin/pip install fastf1
    mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
    target/fastf1/bin/python src/test/fastf1/compare.py ../shared/f1-data/sessions target/fastf1-comparison

It needs no network: FastF1 is given the files instead of its requests. Recordings of the live feed are first written as files of
the archive. Each lap that differs is a line of differences.csv with the letter of its explanation in docs/timing-archive.md; the
exit code is 1 when one has none.
"""
import collections
import csv
import datetime
import json
import logging
import os
import pathlib
import re
import subprocess
import sys

import fastf1
import fastf1._api
import fastf1.core
import fastf1.events
import pandas

SESSIONS = [
    # folder, name for FastF1, date, layout of the recording
    ("2020-70th-anniversary-practice-2", "Practice 2", "2020-08-07", "archive"),
    ("2024-imola-qualifying", "Qualifying", "2024-05-18", "signalr"),
    ("2024-silverstone-practice-1", "Practice 1", "2024-07-05", "recorder"),
]
TOPICS = ["SessionInfo", "SessionStatus", "SessionData", "DriverList", "TimingData", "TimingAppData", "TrackStatus",
          "RaceControlMessages", "WeatherData", "ExtrapolatedClock", "Heartbeat"]
FIELDS = ["time", "s1", "s2", "s3", "i1", "i2", "fl", "st", "stint", "compound", "life", "fresh", "track", "pit_out", "pit_in",
          "best", "deleted", "reason"]
NEAR_MILLIS = 3000      # two laps are the same one when a moment of both is that close
SAME_END_MILLIS = 300   # the end of a lap is an estimate in both


# ---- recordings as files of the archive ----------------------------------------------------------------------------------------

def moment(text):
    text = text.replace("+00:00", "").rstrip("Z")
    if "." in text:
        whole, fraction = text.split(".")
        text = whole + "." + (fraction + "000000")[:6]
    return datetime.datetime.fromisoformat(text)


def write_archive(source, target, layout):
    target.mkdir(parents=True, exist_ok=True)
    if layout == "archive":
        for topic in TOPICS:
            file = source / (topic + ".jsonStream")
            if file.exists():
                (target / file.name).write_bytes(file.read_bytes())
        return
    state = json.loads((source / "subscribe.json").read_text(encoding="utf-8-sig"))
    lines = {topic: [(0, state[topic])] if topic in state else [] for topic in TOPICS}
    first = None
    for text in (source / "live.txt").read_text(encoding="utf-8-sig").splitlines():
        if not text.strip():
            continue
        message = json.loads(text)
        topic, change, at = message["A"] if layout == "signalr" else (message["Type"], message["Json"], message["DateTime"])
        at = moment(at)
        first = first or at
        if topic in lines and isinstance(change, dict):
            lines[topic].append((round((at - first).total_seconds() * 1000), change))
    if not lines["SessionStatus"]:
        # FastF1 needs it; the recorders did not ask for it, but SessionData tells the same.
        for _, change in lines["SessionData"]:
            series = change.get("StatusSeries", [])
            for entry in series if isinstance(series, list) else series.values():
                if "SessionStatus" in entry:
                    at = max(0, round((moment(entry["Utc"]) - first).total_seconds() * 1000))
                    lines["SessionStatus"].append((at, {"Status": entry["SessionStatus"]}))
        lines["SessionStatus"].append((lines["SessionStatus"][-1][0] + 60_000, {"Status": "Ends"}))
    for topic, changes in lines.items():
        if changes:
            text = "".join(clock(max(0, at)) + json.dumps(change, ensure_ascii=False, separators=(",", ":")) + "\r\n"
                           for at, change in changes)
            (target / (topic + ".jsonStream")).write_bytes(("\ufeff" + text).encode())


def clock(millis):
    return "%02d:%02d:%02d.%03d" % (millis // 3_600_000, millis // 60_000 % 60, millis // 1000 % 60, millis % 1000)


def stream(folder, topic):
    file = folder / (topic + ".jsonStream")
    if not file.exists():
        return []
    lines = []
    for text in file.read_text(encoding="utf-8-sig").splitlines():
        if text.strip():
            lines.append([text[:12], json.loads(text[12:])])
    return lines


# ---- the two readers -----------------------------------------------------------------------------------------------------------

def millis(value):
    return None if pandas.isna(value) else round(pandas.Timedelta(value).total_seconds() * 1000)


def whole(value):
    return None if value == "" or pandas.isna(value) else int(value)


def fastf1_laps(folder, name, date):
    logging.disable(logging.CRITICAL)
    fastf1.Cache.set_disabled()
    fastf1._api.fetch_page = lambda path, page: stream(folder, fastf1._api.pages[page].split(".")[0]) or None
    sessions = ["Practice 1", "Practice 2", "Practice 3", "Qualifying", "Race"]
    event = {"RoundNumber": 1, "Country": "", "Location": "", "OfficialEventName": "", "EventName": "Grand Prix",
             "EventDate": pandas.Timestamp(date), "EventFormat": "conventional", "F1ApiSupport": True}
    for i, session in enumerate(sessions, 1):
        event[f"Session{i}"] = session
        event[f"Session{i}Date"] = event[f"Session{i}DateUtc"] = pandas.Timestamp(date)
    session = fastf1.core.Session(fastf1.events.Event(event, year=int(date[:4])), name, f1_api_support=True)
    session.load(laps=True, telemetry=False, weather=True, messages=True)
    laps = collections.defaultdict(list)
    for row in session.laps.itertuples():
        compound = None if pandas.isna(row.Compound) or row.Compound in ("UNKNOWN", "nan", "") else row.Compound
        laps[str(row.DriverNumber)].append({
            "lap": whole(row.LapNumber), "time": millis(row.LapTime), "s1": millis(row.Sector1Time), "s2": millis(row.Sector2Time),
            "s3": millis(row.Sector3Time), "i1": whole(row.SpeedI1), "i2": whole(row.SpeedI2), "fl": whole(row.SpeedFL),
            "st": whole(row.SpeedST), "stint": whole(row.Stint), "compound": compound, "life": whole(row.TyreLife),
            "fresh": None if pandas.isna(row.FreshTyre) else bool(row.FreshTyre),
            "track": str(row.TrackStatus) if row.TrackStatus and not pandas.isna(row.TrackStatus) else None, "end": millis(row.Time),
            "start": millis(row.LapStartTime), "pit_out": millis(row.PitOutTime), "pit_in": millis(row.PitInTime),
            "best": bool(row.IsPersonalBest), "deleted": bool(row.Deleted), "reason": row.DeletedReason or None})
    return laps


def pitwall_laps(folder, classpath, out):
    subprocess.run(["java", "-cp", classpath, "dev.pitwall.f1.timing.archive.LapsOfFolder", folder, out], check=True)
    laps = collections.defaultdict(list)
    with open(out, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            laps[row["driver"]].append({
                "lap": whole(row["lap"]), "time": whole(row["time_ms"]), "s1": whole(row["s1_ms"]), "s2": whole(row["s2_ms"]),
                "s3": whole(row["s3_ms"]), "i1": whole(row["speed_i1"]), "i2": whole(row["speed_i2"]), "fl": whole(row["speed_fl"]),
                "st": whole(row["speed_st"]), "stint": whole(row["stint"]), "compound": row["compound"] or None,
                "life": whole(row["tyre_life"]), "fresh": {"true": True, "false": False, "": None}[row["fresh"]],
                "track": row["track_status"] or None, "end": whole(row["end_ms"]), "start": whole(row["start_ms"]),
                "pit_out": whole(row["pit_out_ms"]), "pit_in": whole(row["pit_in_ms"]), "best": row["personal_best"] == "true",
                "deleted": row["deleted"] == "true", "reason": row["deleted_reason"] or None})
    return laps


# ---- the comparison ------------------------------------------------------------------------------------------------------------

def pairs(ours, theirs):
    """Each lap with its other, found by the moment at which it ended or touched the pits; then those that have none."""
    left = list(theirs)
    for lap in ours:
        def distance(other):
            return min([abs(lap[k] - other[k]) for k in ("pit_out", "pit_in", "end")
                        if lap[k] is not None and other[k] is not None] or [NEAR_MILLIS])
        nearest = min(left, key=distance, default=None)
        if nearest is not None and distance(nearest) < NEAR_MILLIS:
            left.remove(nearest)
            yield lap, nearest
        else:
            yield lap, None
    for lap in left:
        yield None, lap


class Session:
    """What the streams themselves say, to prove an explanation."""

    def __init__(self, folder):
        self.late_start = any("_kf" in change for _, change in stream(folder, "TimingData")[:1])
        self.corrected = set()      # (driver, stint) whose tyre the feed named otherwise later
        self.laps_on_set = {}       # (driver, stint) -> laps on the set, as told last
        self.messages = []
        seen = {}
        for _, change in stream(folder, "TimingAppData"):
            for driver, line in change.get("Lines", {}).items():
                stints = line.get("Stints", {})
                for index, stint in enumerate(stints) if isinstance(stints, list) else stints.items():
                    key = (driver, int(index) + 1)
                    before = seen.setdefault(key, {})
                    for name in ("Compound", "StartLaps", "New"):
                        if name in stint and before.get(name, stint[name]) != stint[name] and before[name] != "UNKNOWN":
                            self.corrected.add(key)
                    before.update(stint)
                    self.laps_on_set[key] = before.get("TotalLaps")
        for _, change in stream(folder, "RaceControlMessages"):
            messages = change["Messages"]
            self.messages += [m["Message"] for m in (messages if isinstance(messages, list) else messages.values())]

    def deleted_without_time(self, driver, lap):
        return any(re.match(rf"CAR {driver} \(.*\) LAP DELETED - .* LAP {lap + 1} ", m) for m in self.messages)


def explain(session, driver, ours, theirs, field, first):
    """The letter of docs/timing-archive.md that explains this difference, or None."""
    if theirs is None:
        return "A" if not any(ours[k] for k in ("time", "s1", "s2", "s3")) else None
    if ours is None:
        return "B" if session.late_start and (theirs["end"] or 0) <= 0 else None
    mine, other = ours[field], theirs.get(field)
    if session.late_start and first:
        return "B"
    if (driver, ours["stint"]) in session.corrected and field in ("compound", "life", "fresh"):
        return "C"
    if field == "life" and session.late_start and ours["stint"] == session.first_stint.get(driver):
        return "B"
    if field == "track" and ours["pit_out"] is not None and set(mine) < set(other):
        return "D"
    if field == "time" and other is None and mine > 150_000 and mine == sum(ours[s] or 0 for s in ("s1", "s2", "s3")):
        return "E"
    if field == "reason" and mine and other and re.fullmatch(re.escape(mine) + r" LAP \d+ ?", other):
        return "F"
    if field in ("deleted", "reason") and mine and not other and session.deleted_without_time(driver, ours["lap"]):
        return "G"
    if field == "i1" and mine is None and ours["s1"] is None:
        return "H"
    return None


def compare(folder, ours, theirs, report):
    session = Session(folder)
    session.first_stint = {driver: laps[0]["stint"] for driver, laps in ours.items()}
    counts = collections.Counter()
    for driver in sorted(set(ours) | set(theirs), key=int):
        matched = list(pairs(ours[driver], theirs[driver]))
        both = [(o, t) for o, t in matched if o and t]
        offset = {field: both[-1][0][field] - both[-1][1][field] for field in ("lap", "stint")} if both else {}
        for lap, other in matched:
            counts["laps"] += 1
            first = lap is not None and lap is ours[driver][0]
            if lap is None or other is None:
                differing = ["lap"]
            else:
                # In a recording that begins late FastF1 counts laps and stints from its beginning.
                shifted = {**other, **{f: other[f] + offset[f] for f in offset if other[f] is not None}} if session.late_start else other
                differing = [f for f in ["lap"] + FIELDS if lap[f] != shifted[f]]
                if (lap["end"] is None) != (other["end"] is None) or abs((lap["end"] or 0) - (other["end"] or 0)) > SAME_END_MILLIS:
                    differing.append("end")
            if not differing:
                counts["equal"] += 1
                continue
            letters = {f: explain(session, driver, lap, other, f, first) for f in differing}
            counts["explained" if all(letters.values()) else "unexplained"] += 1
            for field, letter in letters.items():
                report.writerow([folder.name, driver, (lap or other)["lap"], field, lap and lap[field], other and other[field],
                                 letter or "?"])
    return counts


def main():
    data, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    classpath = os.pathsep.join(["target/classes", "target/test-classes", pathlib.Path("target/classpath").read_text().strip()])
    out.mkdir(parents=True, exist_ok=True)
    total = collections.Counter()
    with open(out / "differences.csv", "w", encoding="utf-8", newline="") as file:
        report = csv.writer(file, lineterminator="\n")
        report.writerow(["session", "driver", "lap", "field", "pitwall", "fastf1", "explanation"])
        for name, session, date, layout in SESSIONS:
            folder = out / name
            write_archive(data / name, folder, layout)
            ours = pitwall_laps(folder, classpath, out / (name + ".csv"))
            counts = compare(folder, ours, fastf1_laps(folder, session, date), report)
            total += counts
            print(name, line(counts))
    print("fastf1", fastf1.__version__, line(total))
    sys.exit(1 if total["unexplained"] else 0)


def line(counts):
    return " ".join(f"{name}={counts[name]}" for name in ("laps", "equal", "explained", "unexplained"))


if __name__ == "__main__":
    main()
