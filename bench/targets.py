"""Every figure that is asked for, in one sitting: rounds in which Fathom and ndpiReader take turns, and what their medians are. Started by the script `targets` beside it."""

import argparse
import bisect
import contextlib
import datetime
import json
import os
import re
import shlex
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time

from compare import HERE, RESULTS, ROOT, Mistake, fathom, ndpi, process, run, surroundings, table, thousands, warm

# What a JVM needs for the largest captures, all in memory, and what an engine needs for ten million flows.
LARGE = "-Xmx6g"
SMALL = "-Xmx1g -XX:MaxDirectMemorySize=2g"

# Nanoseconds of the thread's own time from which on a batch is told: most take less than a tenth of that.
WAIT = 2_000_000


@contextlib.contextmanager
def java_options(more):
    """Options for the JVMs started meanwhile, besides those there are."""
    old = os.environ.get("FATHOM_JAVA_OPTIONS")
    if more:
        os.environ["FATHOM_JAVA_OPTIONS"] = ("%s %s" % (old or "", more)).strip()
    try:
        yield
    finally:
        os.environ.pop("FATHOM_JAVA_OPTIONS", None)
        if old is not None:
            os.environ["FATHOM_JAVA_OPTIONS"] = old


class Ticks:
    """
    A thousand samples a second of the engine's thread while it runs, by perf where there is one. Between two of them at most a millisecond is executed: where a piece of the thread's own time is longer, the
    processor itself stood still for the rest of it, as a virtual one does while its host looks for memory.
    """

    def __init__(self, folder, log):
        self.log = log
        self.data = os.path.join(folder, "perf.data")
        self.perf = shutil.which("perf")
        self.child = None
        self.over = False
        self.at = []

    def __enter__(self):
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self

    def watch(self):
        while self.perf and not self.over and not self.child:
            time.sleep(0.2)
            if os.path.exists(self.log):
                with open(self.log) as f:
                    line = f.readline()
                if line.endswith("\n"):
                    number = json.loads(line).get("thread")
                    if number is None:
                        return
                    self.child = subprocess.Popen([self.perf, "record", "-q", "-k", "CLOCK_MONOTONIC", "-e", "cpu-clock", "-F", "1000", "-t", str(number), "-o", self.data],
                                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __exit__(self, *_):
        self.over = True
        self.thread.join()
        if self.child:
            with contextlib.suppress(ProcessLookupError):
                self.child.send_signal(signal.SIGINT)
            self.child.wait()
            with contextlib.suppress(Mistake):
                self.at = sorted(float(t) for t in re.findall(r"([\d.]+):", process([self.perf, "script", "-i", self.data, "-F", "time"])["text"]))

    def without(self, begun, took, own):
        """Seconds of the thread's own time in one piece of a batch, at least, in which no sample was taken; None where there are none to tell by. All three in seconds."""
        if not self.at or not self.at[0] < begun < self.at[-1]:
            return None
        within = [begun] + self.at[bisect.bisect(self.at, begun):bisect.bisect(self.at, begun + took)] + [begun + took]
        # What others had of the processor may lie in the same piece.
        return max(0, max(b - a for a, b in zip(within, within[1:])) - max(0, took - own))


class Sitting:
    """What the rounds brought: by name, a list of figures in the order they were seen."""

    def __init__(self, options):
        self.options = options
        self.seen = {}

    def add(self, name, figure):
        self.seen.setdefault(name, []).append(figure)

    def has(self, *names):
        return all(n in self.seen for n in names)

    def median(self, name):
        return statistics.median(self.seen[name])

    def ratios(self, theirs, ours):
        """Round by round, as far as both were measured in it; where one was more often, by the median of its turns."""
        rounds = min(len(self.seen[theirs]), len(self.seen[ours]))

        def turns(name):
            each = len(self.seen[name]) // rounds
            return [statistics.median(self.seen[name][i * each:(i + 1) * each]) for i in range(rounds)]

        return [a / b for a, b in zip(turns(theirs), turns(ours))]

    def capture(self, name):
        return os.path.join(self.options.folder, name + ".pcap")

    def bench(self, capture, *arguments, memory=None):
        """The process, and the figures of its --stats where there are some."""
        with tempfile.TemporaryDirectory() as folder:
            stats = os.path.join(folder, "stats.json")
            command = ["bench", self.capture(capture)] + list(arguments)
            kept = "--one-engine" not in arguments
            with java_options(memory):
                run = fathom(command + (["--stats", stats] if kept else []))
            if not kept:
                return run, {}
            with open(stats) as f:
                return run, json.load(f)

    def reader(self, capture):
        path = self.capture(capture)
        warm(path)
        run = ndpi(self.options.ndpireader, path)
        each = 1e9 / max(run["packets"], 1)
        self.add("ndpireader, %s, wall" % capture, run["processing"] * each)
        self.add("ndpireader, %s, user mode" % capture, run["user"] * each)

    def home(self):
        """Of the Java that ./fathom takes."""
        with java_options("-XshowSettings:properties"):
            run = process([os.path.join(ROOT, "fathom"), "--version"])
        return re.search(r"java\.home = (.*)", run["errors"] + run["text"]).group(1).strip()

    # ---- what a round does

    def mix(self, turn):
        self.reader("mix")
        out = process([os.path.join(HERE, "profile"), self.capture("mix"), "--warmup", "20", "--repeat", "15"])["text"]
        self.add("mix", float(re.search(r"^median: .*?, (\d+) ns a packet", out, re.M).group(1)))
        self.add("inspected", float(re.search(r"inspected, at (\d+) ns each", out).group(1)))
        self.reader("mix")

    def elephant(self, turn):
        self.reader("elephant")
        _, figures = self.bench("elephant", "--warmup", "12", "--repeat", "5")
        self.add("elephant", figures["ns_per_packet"])

    def settled(self, turn):
        _, figures = self.bench("settled-1m", "--after", "1000000", "--warmup", "4", "--repeat", "7")
        self.add("settled-1m", figures["ns_per_packet"])
        self.add("settled-1m, settled", figures["after_ns_per_packet"])
        self.add("memory, settled", figures["bytes_per_flow_settled"])
        self.add("memory, endpoint", figures["bytes_per_endpoint"])
        self.add("allocated", figures["allocated_bytes_per_packet"])
        _, figures = self.bench("settled-10m", "--max-flows", "12000000", "--after", "10000000", "--warmup", "2", "--repeat", "5", memory=LARGE)
        self.add("settled-10m, settled", figures["after_ns_per_packet"])

    def scalar(self, turn):
        _, figures = self.bench("settled-1m", "--batch", "1", "--warmup", "2", "--repeat", "2")
        self.add("settled-1m, batch of 1", figures["ns_per_packet"])

    def workers(self, turn):
        java = os.path.join(self.home(), "bin", "java")
        path = os.pathsep.join([os.path.join(HERE, "target", "classes"), os.path.join(ROOT, "app", "target", "fathom", "lib", "*")])
        out = process([java, "-Xmx8g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages", "--enable-native-access=ALL-UNNAMED", "-cp", path,
                       "io.fathom.bench.WorkersRun", self.capture("mix"), "20"])["text"]
        found = re.search(r"^\s*median.*?([\d.]+)x\s+([\d.]+)x\s*$", out, re.M)
        self.add("two workers", float(found.group(1)))
        self.add("two engines", float(found.group(2)))

    def many(self, turn):
        """Takes ndpiReader minutes: by default in one round only."""
        if turn >= self.options.long_rounds:
            return
        for name in ("settled-1m", "stress-1m"):
            self.reader(name)
        for _ in range(2):
            _, figures = self.bench("stress-1m", "--warmup", "4", "--repeat", "4")
            self.add("stress-1m", figures["ns_per_packet"])

    def pauses(self, turn):
        """One engine at work, which reads as it goes: what a run's capture takes of memory is no engine's. Warm for a minute and a half, in which a host gathers the memory it has given."""
        if turn >= self.options.long_rounds:
            return
        for name, warmup, repeat, more in (("settled-1m", 90, 40, []), ("stress-1m", 22, 20, []), ("settled-10m", 18, 12, ["--max-flows", "12000000"])):
            with tempfile.TemporaryDirectory() as folder:
                log = os.path.join(folder, "log.jsonl")
                with Ticks(folder, log) as ticks:
                    run, _ = self.bench(name, "--stream", "--warmup", str(warmup), "--repeat", str(repeat), "--one-engine", "--pauses", "--pause-log", log, *more, memory=SMALL)
                with open(log) as f:
                    log = [json.loads(line) for line in f]
            text = run["text"]
            self.add("process, " + name, run["rss"] / 2**20)
            for clock, own in re.findall(r"^run \d+:.*longest batch ([\d,]+) us \(own ([\d,]+)\)", text, re.M):
                self.add("pause, " + name, int(clock.replace(",", "")) / 1e3)
                self.add("own time of a pause, " + name, int(own.replace(",", "")) / 1e3)
            often = re.search(r"median over the runs: ([\d,]+) us", text)
            self.add("pause in most runs, " + name, int(often.group(1).replace(",", "")) / 1e3)
            for l in log:
                if l.get("cpu_ns", 0) >= WAIT and l["run"].startswith("run "):
                    self.add("own waits, " + name, l["cpu_ns"] / 1e6)
                    without = ticks.without(l["begun_ns"] / 1e9, l["ns"] / 1e9, l["cpu_ns"] / 1e9)
                    if without is not None:
                        self.add("own waits without a sample, " + name, without * 1e3)

    def whole(self, turn):
        warm(self.capture("mix"))
        run = process([os.path.join(ROOT, "fathom"), self.capture("mix")])
        self.add("whole mix", run["seconds"])
        with tempfile.TemporaryDirectory() as folder:
            small = os.path.join(folder, "small.pcap")
            head(self.capture("mix"), small, 1 << 20)
            for _ in range(3):
                self.add("whole megabyte", process([os.path.join(ROOT, "fathom"), small])["seconds"])

    def corpus(self, turn):
        if turn or not self.options.captures:
            return
        with tempfile.TemporaryDirectory() as folder:
            stats = os.path.join(folder, "stats.json")
            # 1 where a capture is cut short, as some of such a collection are.
            process([os.path.join(ROOT, "fathom"), "analyze", "--each", "--stats", stats, "--eve", "/dev/null", "--workers", "1", self.options.captures], good=(0, 1))
            with open(stats) as f:
                figures = json.loads(f.read().strip().splitlines()[-1])
        self.add("calls", figures["dissector_calls_per_flow"])
        for name in ("tcp", "udp"):
            for key in ("median", "p95"):
                self.add("verdict, %s %s" % (name, key), figures["packets_to_verdict"][name][key])


def head(capture, small, octets):
    """The first so many octets of a pcap file, in whole frames."""
    with open(capture, "rb") as f, open(small, "wb") as out:
        data = f.read(octets)
        order = "<" if data[:4] in (b"\xd4\xc3\xb2\xa1", b"\x4d\x3c\xb2\xa1") else ">"
        at = 24
        while at + 16 <= len(data):
            end = at + 16 + struct.unpack_from(order + "I", data, at + 8)[0]
            if end > len(data):
                break
            at = end
        out.write(data[:at])


def rows(s):
    """What was asked, what was seen of it (the median, of pauses the worst), and whether that will do: of all that was measured."""
    found = []

    def row(name, must, value, met, form, several=None, note=""):
        several = several or [value]
        span = "%s to %s" % (form(min(several)), form(max(several))) if len(several) > 1 else ""
        found.append({"what": name, "must": must.strip(), "seen": form(value), "span": span, "runs": len(several), "met": bool(met), "note": note})

    def ratio(name, must, ours, theirs):
        if s.has(ours, theirs + ", wall"):
            value = s.median(theirs + ", wall") / s.median(ours)
            row(name, "%dx" % must, value, value >= must, lambda v: "%.1fx" % v, s.ratios(theirs + ", wall", ours),
                "%s against %s ns" % (spread(s, ours), spread(s, theirs + ", wall")))

    def most(name, must, key, unit, form=None, note=""):
        if s.has(key):
            form = form or (lambda v: ("%s %s" % (thousands(v), unit)))
            row(name, "%s %s" % (thousands(must) if must >= 10 else "%g" % must, unit), s.median(key), s.median(key) <= must, form, s.seen[key], note)

    ratio("mix against ndpiReader", 6, "mix", "ndpireader, mix")
    ratio("elephant against ndpiReader", 5, "elephant", "ndpireader, elephant")
    ratio("settled-1m against ndpiReader", 50, "settled-1m", "ndpireader, settled-1m")
    ratio("stress-1m against ndpiReader", 20, "stress-1m", "ndpireader, stress-1m")
    beside = "ndpireader, mix, user mode"
    most("an inspected packet on mix", 1000, "inspected", "ns",
         note="%.2f of ndpiReader's %s ns in user mode" % (s.median("inspected") / s.median(beside), thousands(s.median(beside))) if s.has("inspected", beside) else "")
    most("settled-1m, a settled flow's packet", 60, "settled-1m, settled", "ns")
    most("settled-10m, likewise", 60, "settled-10m, settled", "ns")
    if s.has("settled-1m, batch of 1", "settled-1m"):
        value = s.median("settled-1m, batch of 1") / s.median("settled-1m")
        row("vector against scalar on settled-1m", "3x", value, value >= 3, lambda v: "%.1fx" % v, s.ratios("settled-1m, batch of 1", "settled-1m"))
    if s.has("two workers"):
        row("two workers against one on mix", "1.4x", s.median("two workers"), s.median("two workers") >= 1.4, lambda v: "%.2fx" % v, s.seen["two workers"],
            "two engines that share nothing: %.2fx" % s.median("two engines"))
    most("memory a settled flow, IPv4", 160, "memory, settled", "B")
    most("memory an inspected flow, mix", 1160, "memory, inspected", "B")
    most("memory an endpoint", 672, "memory, endpoint", "B")
    most("dissector calls a flow, corpus", 5, "calls", "", lambda v: "%.1f" % v)
    for name, key, must in (("TCP median", "tcp median", 4), ("TCP p95", "tcp p95", 10), ("UDP median", "udp median", 1), ("UDP p95", "udp p95", 4)):
        most("packets to verdict, " + name, must, "verdict, " + key, "", lambda v: "%d" % v)
    if s.has("allocated"):
        row("allocated a settled flow's packet", "0 B", max(s.seen["allocated"]), max(s.seen["allocated"]) < 0.05, lambda v: "%.1f B" % v, s.seen["allocated"])
    for name in ("settled-1m", "stress-1m", "settled-10m"):
        key = "pause, " + name
        if s.has(key):
            # What is asked is of the worst one: a median would pass over what it is about.
            worst = max(s.seen[key])
            row("longest batch of all runs, " + name, "5 ms", worst, worst <= 5, lambda v: "%.1f ms" % v, s.seen[key],
                "median %.1f ms, the same batch in most runs %.1f ms; over 5 ms in %d runs by the clock, in %d by the thread's own time%s" % (
                    s.median(key), s.median("pause in most runs, " + name), sum(ms > 5 for ms in s.seen[key]), sum(ms > 5 for ms in s.seen["own time of a " + key]), waits(s, name)))
    most("all of a process that ends ten million flows while ten million begin", 4096, "process, settled-10m", "MiB")
    most("cold start, 1 MB", 0.8, "whole megabyte", "s", lambda v: "%.2f s" % v)
    most("1 GB of mix, whole process", 5, "whole mix", "s", lambda v: "%.1f s" % v)
    return found


def spread(s, key):
    """The median, and between what it lies."""
    seen = s.seen[key]
    return thousands(statistics.median(seen)) + (" (%s to %s)" % (thousands(min(seen)), thousands(max(seen))) if len(seen) > 1 else "")


def waits(s, name):
    """In words, the batches with much time of the thread's own, and what samples tell of them."""
    own, without = s.seen.get("own waits, " + name, []), s.seen.get("own waits without a sample, " + name, [])
    if not own:
        return "; none with over 2 ms of that"
    if len(own) != len(without):
        return "; %d batches with over 2 ms of that, the longest %.1f" % (len(own), max(own))
    return "; batches with over 2 ms of that, and how much of it was in one piece without a sample, of which 1 ms at most was executed: " + ", ".join("%.1f (%.1f)" % p for p in zip(own, without))


ROUND = ("mix", "elephant", "settled", "scalar", "workers", "whole", "many", "pauses", "corpus")


def main():
    arguments = argparse.ArgumentParser(
        prog="targets", description="Measures every figure that is asked for in rounds of one sitting, Fathom and ndpiReader in turns, and prints medians (of pauses the worst) beside what is asked.",
        epilog="FOLDER holds mix.pcap, elephant.pcap, settled-1m.pcap, settled-10m.pcap and stress-1m.pcap, see docs/performance.md. Five rounds take some 35 minutes; ends with 1 where one misses.")
    arguments.add_argument("folder", metavar="FOLDER", help="where the captures are")
    arguments.add_argument("ndpireader", metavar="NDPIREADER", help="path of an ndpiReader (Debian: apt install libndpi-bin)")
    arguments.add_argument("--rounds", type=int, default=5, metavar="N", help="how often each figure is taken (default: 5)")
    arguments.add_argument("--long-rounds", type=int, default=1, metavar="N", help="of these, with what takes minutes: ndpiReader over a million flows, and pauses (default: 1)")
    arguments.add_argument("--only", metavar="NAME,...", help="of a round only these parts: " + ", ".join(ROUND))
    arguments.add_argument("--captures", metavar="FOLDER", help="labelled captures, for dissector calls and packets to verdict")
    arguments.add_argument("--record", action="store_true", help="write all that was seen into bench/results")
    options = arguments.parse_args()
    parts = options.only.split(",") if options.only else list(ROUND)
    for name in parts:
        if name not in ROUND:
            raise Mistake("--only has no %s: there are %s" % (name, ", ".join(ROUND)))
    if options.rounds < 1:
        raise Mistake("--rounds must be 1 or more")
    for name in ("mix", "elephant", "settled-1m", "settled-10m", "stress-1m"):
        path = os.path.join(options.folder, name + ".pcap")
        if not os.path.isfile(path):
            raise Mistake("%s is missing: make the captures first, see docs/performance.md" % path)
    if not os.access(options.ndpireader, os.X_OK) or os.path.isdir(options.ndpireader):
        raise Mistake("%s cannot be run: give the path of an ndpiReader (Debian: apt install libndpi-bin)" % options.ndpireader)
    if "workers" in parts and not os.path.isdir(os.path.join(HERE, "target", "classes", "io")):
        raise Mistake("module bench is not built, which tells what two workers bring: mvn -q -B -Dmaven.test.skip=true -pl bench -am package")
    sitting = Sitting(options)
    about = surroundings(sitting.capture("mix"), options.ndpireader, "bench/targets " + shlex.join(os.path.basename(a) if os.path.isdir(a) else a for a in sys.argv[1:]))
    for turn in range(options.rounds):
        for name in parts:
            print("round %d of %d: %s" % (turn + 1, options.rounds, name), file=sys.stderr)
            getattr(sitting, name)(turn)
    if "mix" in parts:
        _, figures = sitting.bench("mix", "--warmup", "0", "--repeat", "1")
        sitting.add("memory, inspected", figures["bytes_per_flow_inspected"])
    result = rows(sitting)
    about["until"] = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
    print("%s, %d cores; Linux %s; JDK %s; ndpiReader %s; commit %s; %s to %s; %d rounds" % (
        about["cpu"], about["cores"], about["kernel"], about["jdk"], about["ndpi"], about["commit"], about["date"], about["until"], options.rounds))
    print()
    lines = table([["what", "must", "seen", "runs", "least to most", ""]] + [
        [r["what"], r["must"], r["seen"], str(r["runs"]), r["span"], "met" if r["met"] else "MISSED"] for r in result]).splitlines()
    # Notes are long, and so go last and as they are.
    print("\n".join(("%s  %s" % (line, note)).rstrip() for line, note in zip(lines, [""] + [r["note"] for r in result])))
    if options.record:
        os.makedirs(RESULTS, exist_ok=True)
        path = os.path.join(RESULTS, "targets", about["date"].replace(":", "") + ".json")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            json.dump(dict(about, rounds=options.rounds, table=result, seen=sitting.seen), f, indent=1)
            f.write("\n")
    return 0 if all(r["met"] for r in result) else 1


if __name__ == "__main__":
    run("targets", main)
