"""The cases: what each one measures, how it is printed, and its goals."""

import collections
import dataclasses
import itertools
import pathlib
import shutil
import statistics

import checks
import teams
from tools import CORES, Way, stop

START_MS = 15
TWO_CORES = 1.6  # how many times faster than one core
GROWTH = 1.1  # how many times the memory for fewer packets, without the roster
KILOBYTES = {"ours": 100, "direct": 70, "typst": 140}  # at most for a packet; half of it for a packet in one file


@dataclasses.dataclass(frozen=True)
class Case:
    title: str
    job: str
    tools: tuple = ("ours", "direct", "typst")
    asked: tuple = ()  # tools that run only if --tools names them
    packets: int = 1
    typst_packets: int = 0  # at most so many packets; 0 means as many as the other tools
    pages: int = 12
    repeats: int = 1  # runs in a round; their median counts
    rounds: int = 7
    is_long: bool = False  # runs only if --case names it
    goals: tuple = (None, None)  # ours/direct at most, Typst/ours at least
    both_cores: bool = False  # runs ours on two cores too
    growth: tuple = ()  # fewer packets, whose peak memory is compared with that of ours

    def count(self, tool):
        return min(self.packets, self.typst_packets or self.packets) if tool == "typst" else self.packets

    def name(self, tool):
        return self.title.format(f"{self.count(tool):,}")


EACH = "{} packets, one process, a file each: a packet"
ONE = "{} packets, one file: a packet"
CASES = {
    "start": Case("start, `--version`", "start", ("ours",), repeats=5),
    "form": Case("one form, fresh process", "form", pages=1, repeats=5, goals=(2, 1.7)),
    "packet": Case("one packet, fresh process", "packet", repeats=5, goals=(1.5, 1.5)),
    "filled": Case("one filled packet, fresh process", "filled", repeats=5, goals=(1.5, 1.5)),
    "batch": Case(EACH, "packet", packets=300, goals=(1.3, 1.8)),
    "memory": Case("", "memory", ("ours",), packets=1000, growth=(100,)),
    # Typst would need 18 GB for 1,000.
    "one-file": Case(ONE, "one-file", packets=1000, typst_packets=100, rounds=3, is_long=True, goals=(1.3, None)),
    "thousand": Case(
        EACH, "packet", ("ours", "direct"), packets=1000, rounds=3, is_long=True, goals=(1.3, None), both_cores=True
    ),
    "ten-thousand": Case(
        EACH,
        "packet",
        ("ours",),
        asked=("direct",),
        packets=10_000,
        rounds=1,
        is_long=True,
        goals=(1.3, None),
        both_cores=True,
        growth=(100, 1000),
    ),
}


class Bench:
    """Runs the chosen cases with the chosen tools and rounds, and collects the notes for the end."""

    def __init__(self, tools, rounds, keep):
        self.tools, self.rounds, self.keep = tools, rounds, keep
        self.verdicts, self.remarks = [], []

    def run(self, key, case, names):
        """Measures one case with some tools and prints its rows."""
        peaks = {} if case.job == "memory" else self.alternate(key, case, names)
        if case.growth and "ours" in names:
            self.compare_memory(case, peaks)

    def alternate(self, key, case, names):
        """Runs the tools in turn in each round. Returns the peak memory of ours by number of packets."""
        self.need_room(case, names)
        ways = self.ways(case, names)
        rosters = {tool: self.roster(case, tool) for tool in names}
        looks = Looks(key, case, rosters, self.keep)
        rounds = collections.defaultdict(list)  # the medians of each round's samples
        for turn in range(self.rounds or case.rounds):
            samples = collections.defaultdict(list)
            for repeat in range(case.repeats):
                first = (turn + repeat) % len(ways)
                for way in ways[first:] + ways[:first]:
                    table, _ = rosters.get(way.tool, (None, None))
                    look = None if turn or repeat or way.tool == "python" else looks(way)
                    samples[way].append(self.tools.measure(way, case.job, table, look))
            for way in ways:
                rounds[way].append([statistics.median(column) for column in zip(*samples[way], strict=True)])
        self.tell(case, rounds, looks.bytes)
        if looks.words:
            self.remarks.append(checks.compared(key, looks.words))
        return {case.packets: statistics.median(sample[-1] for sample in rounds[ways[0]])}

    def ways(self, case, names):
        # If ours would use all cores, this runs it on one core. direct uses one core too.
        cores = 1 if case.job == "packet" and case.packets > 1 else 0
        ways = [Way(tool, 0 if tool == "typst" else cores) for tool in names]
        if case.both_cores and "ours" in names:
            if len(CORES) < 2:
                self.remarks.append("Not measured: two cores, of which one may be used.")
            else:
                ways.append(Way("ours", 2))
        return ways + [Way("python")] * ("typst" in names)

    def need_room(self, case, names):
        needed = max(case.count(tool) * KILOBYTES[tool] for tool in names) / (2000 if case.job == "one-file" else 1000)
        place = self.tools.folder.parent
        free = shutil.disk_usage(place).free / 1e6
        if needed > free:
            stop(f"{case.packets:,} packets need {needed:.0f} MB in {place}, which has {free:.0f}; make room there")

    def roster(self, case, tool):
        """The file that a tool reads, and the texts that the packet of each team must have."""
        if case.job in ("start", "form"):
            return None, []
        path = self.tools.folder / f"{case.job}-{tool}"
        if case.job == "filled":
            return path, [teams.printed(teams.said(path))]
        path = path.with_suffix(".csv")
        rows = teams.roster(path, case.count(tool), case.packets)
        first = ("protege.name", "mentor.name")
        return path, [[row[key] for key in first] + list(row.values()) for row in rows]

    def tell(self, case, rounds, size):
        """Prints the rows of a case and judges it."""
        columns = {way: [list(column) for column in zip(*rows, strict=True)] for way, rows in rounds.items()}
        times = {}  # times for one packet, by name
        for way, (inside, wall, cpu, peak) in columns.items():
            if way.tool == "python":
                continue
            scale = 1000 / case.count(way.tool)
            total = f"{statistics.median(wall):.1f}" if case.count(way.tool) > 1 else ""
            kilobytes = f"{size[way.tool] / 1000 / case.count(way.tool):.1f}" if size else ""
            rest = [total, f"{statistics.median(cpu) * scale:.1f}", f"{statistics.median(peak):.1f}", kilobytes]
            if way.tool == "typst":
                bare = [a - b for a, b in zip(wall, columns[Way("python")][1], strict=True)]
                for name, seconds in (("typst, its work alone", inside), ("typst, process less an empty Python", bare)):
                    times[name] = [second * scale for second in seconds]
                    row(case.name(way.tool), name, times[name], ["", "", "", ""])
            name = "typst, process" if way.tool == "typst" else way.name
            times[name] = [second * scale for second in wall]
            row(case.name(way.tool), name, times[name], rest)
        self.verdicts += judged(case, times)

    def compare_memory(self, case, peaks):
        """Compares the peak memory of ours for more and for fewer packets. Says how much of it the roster takes."""
        counts = [count for count in case.growth if count < case.packets] + [case.packets]
        tables = {count: self.tools.folder / f"memory-{count}.csv" for count in counts}
        read = {}
        for count, table in tables.items():
            rows = teams.roster(table, count, case.packets)
            if count not in peaks:
                peaks[count] = self.tools.measure(Way("ours", 1), "packet", table).peak
            only = ["--only", rows[0]["protege.name"]]
            read[count] = self.tools.measure(Way("ours", 1), "packet", table, more=only).peak
        for fewer, more in itertools.combinations(counts, 2):
            most = GROWTH * peaks[fewer] + tables[more].stat().st_size / 2**20
            goal = f"≤ {GROWTH}x and the roster: {met(peaks[more] <= most)}"
            for title, of, verdict in (("peak memory", peaks, goal), ("the same, one of them printed", read, "")):
                name = f"{title}, {more:,} packets over {fewer:,} | {of[more]:.1f} MB/{of[fewer]:.1f} MB"
                self.verdicts.append(f"| {name} | {of[more] / of[fewer]:.2f}x | | {verdict} |")


class Looks:
    """Checks the first output of each way to run a case."""

    def __init__(self, key, case, rosters, keep):
        self.key, self.case, self.rosters, self.keep = key, case, rosters, keep
        self.bytes, self.words, self.seen = {}, {}, {}

    def __call__(self, way):
        return None if self.case.job == "start" else lambda target: self.look(way, target)

    def look(self, way, target):
        name, expected = f"{way.name}, {self.key}", self.rosters[way.tool][1]
        if self.keep:
            shutil.copytree(target, pathlib.Path(self.keep) / f"{way.tool}-{self.key}", dirs_exist_ok=True)
        marks = checks.digests(target) if self.case.both_cores else None
        if marks and way.tool in self.seen:  # equal bytes need no second check
            if marks != self.seen[way.tool]:
                stop(f"{name}: not the bytes of the run before")
            return
        self.seen[way.tool] = marks
        files = 1 if self.case.job == "one-file" else max(1, len(expected))
        self.bytes[way.tool], self.words[way.tool] = checks.check(name, target, files, self.case.pages, expected)


def row(title, name, times, rest):
    median = f"{statistics.median(times):.1f} | {min(times):.1f}–{max(times):.1f}"
    print(f"| {title} | {name} | {median} | {' | '.join(rest)} |", flush=True)


def judged(case, times):
    """The rows with the ratios of a case, each with its goal."""
    title = case.name("ours")
    if case.job == "start":
        median = statistics.median(times["ours"])
        return [f"| {title} | ours | {median:.1f} ms | | ≤ {START_MS} ms: {met(median <= START_MS)} |"]
    most, least = case.goals
    rows = []
    if {"ours", "direct"} <= times.keys():
        rows.append(ratio(title, "ours", "direct", times, most, True))
    if {"ours", "ours, 2 cores"} <= times.keys():
        rows.append(ratio(title, "ours", "ours, 2 cores", times, TWO_CORES, False))
    base = "ours" if "ours" in times else "direct"
    others = [name for name in times if name.startswith("typst") and base in times]
    return rows + [ratio(title, name, base, times, least if base == "ours" else None, False) for name in others]


def ratio(title, above, below, times, goal, most):
    values = [a / b for a, b in zip(times[above], times[below], strict=True)]
    median = statistics.median(values)
    verdict = ""
    if goal is not None:
        verdict = f"{'≤' if most else '≥'} {goal}x: {met(median <= goal if most else median >= goal)}"
    return f"| {title} | {above}/{below} | {median:.2f}x | {min(values):.2f}–{max(values):.2f} | {verdict} |"


def met(yes):
    return "met" if yes else "NOT MET"
