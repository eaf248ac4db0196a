"""Fathom and ndpiReader over one capture, in turns; medians and ratios. Started by the script `compare` beside it."""

import argparse
import datetime
import json
import os
import re
import shlex
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RESULTS = os.path.join(HERE, "results")


class Mistake(Exception):
    pass


def process(command, good=(0,)):
    """Runs a command to its end, which has to be one of the good ones: its output, seconds on the wall, processor seconds (user, system), peak resident octets."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            child.kill()
            raise
        seconds = time.monotonic() - begun
        child.returncode = os.waitstatus_to_exitcode(status) if hasattr(os, "waitstatus_to_exitcode") else status
        out.seek(0)
        err.seek(0)
        text = out.read().decode(errors="replace")
        errors = err.read().decode(errors="replace")
        if child.returncode not in good:
            tail = errors.strip().splitlines() or text.strip().splitlines() or ["no output"]
            raise Mistake("%s ended with %d: %s" % (shlex.join(command), child.returncode, tail[-1]))
    return {"text": text, "errors": errors, "seconds": seconds, "user": usage.ru_utime, "system": usage.ru_stime, "rss": usage.ru_maxrss * 1024}


def number(pattern, text, what):
    found = re.search(pattern, text)
    if not found:
        raise Mistake("ndpiReader's output has no %s: is it ndpiReader 4?" % what)
    return float(found.group(1))


def octets(text, what):
    found = re.search(re.escape(what) + r":\s*([\d.]+)\s*([KMG]?)B", text)
    return float(found.group(1)) * {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}[found.group(2)] if found else 0


def ndpi(reader, capture):
    run = process([reader, "-i", capture])
    text = run.pop("text")
    run.pop("errors")
    run["packets"] = int(number(r"IP packets:\s*\d+\s*of (\d+) packets total", text, "number of packets"))
    run["flows"] = int(number(r"Unique flows:\s*(\d+)", text, "number of flows"))
    run["processing"] = number(r"Packet Processing Time:\s*([\d.]+) msec", text, "packet processing time") / 1e3
    run["flow_octets"] = octets(text, "Flow Memory (per flow)")
    run["own_peak"] = octets(text, "Peak Memory")
    return run


def fathom(arguments):
    return process([os.path.join(ROOT, "fathom")] + arguments)


def engine(capture, workers, warmup, repeat, more):
    with tempfile.TemporaryDirectory() as folder:
        stats = os.path.join(folder, "stats.json")
        fathom(["bench", capture, "--warmup", str(warmup), "--repeat", str(repeat), "--workers", str(workers), "--stats", stats] + more)
        with open(stats) as f:
            return json.load(f)


def median(runs, key):
    return statistics.median(r[key] for r in runs)


def first(path, pattern, otherwise="?"):
    try:
        with open(path) as f:
            found = re.search(pattern, f.read())
            return found.group(1).strip() if found else otherwise
    except OSError:
        return otherwise


def git(*arguments):
    try:
        return subprocess.run(["git", "-C", ROOT] + list(arguments), capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def surroundings(capture, reader, command):
    version = fathom(["--version"])["text"]
    jdk = re.search(r"Java (\S+)", version)
    peer = ""
    if reader:
        # Without a file it fails, but says first what it is.
        out = subprocess.run([reader, "-h"], capture_output=True, text=True, errors="replace")
        found = re.search(r"nDPI (\d[\d.]*)", out.stdout + out.stderr)
        peer = found.group(1) if found else "?"
    dirty = "+" if git("status", "--porcelain", "--untracked-files=no") else ""
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ"),
        "capture": os.path.basename(capture),
        "capture_octets": os.path.getsize(capture),
        "cpu": first("/proc/cpuinfo", r"model name\s*:\s*(.*)"),
        "cores": os.cpu_count(),
        "memory_octets": int(first("/proc/meminfo", r"MemTotal:\s*(\d+)", "0")) * 1024,
        "kernel": os.uname().release,
        "load": round(os.getloadavg()[0], 2),
        "jdk": jdk.group(1) if jdk else "?",
        "commit": (git("rev-parse", "--short=10", "HEAD") or "?") + dirty,
        "ndpi": peer,
        "command": command,
    }


def warm(capture):
    """Into the page cache."""
    with open(capture, "rb", buffering=0) as f:
        while f.read(1 << 22):
            pass


def measure(options, command):
    about = surroundings(options.capture, options.ndpireader, command)
    engines, readers, tables, events = [], [], [], []
    workers = str(options.workers)
    for i in range(options.rounds):
        print("round %d of %d" % (i + 1, options.rounds), file=sys.stderr)
        warm(options.capture)
        engines.append(engine(options.capture, options.workers, options.warmup, options.repeat, options.more))
        if options.ndpireader:
            readers.append(ndpi(options.ndpireader, options.capture))
        if not options.engine_only:
            plain = ["analyze", options.capture, "--workers", workers] + options.more
            tables.append(fathom(plain))
            if options.ndpireader:
                readers.append(ndpi(options.ndpireader, options.capture))
            events.append(fathom(plain + ["--eve", "/dev/null"]))
    about["load_after"] = round(os.getloadavg()[0], 2)
    e = sorted(engines, key=lambda r: r["seconds"])[(len(engines) - 1) // 2]
    packets = e["packets"]
    result = dict(about, rounds=options.rounds, warmup=options.warmup, repeat=options.repeat, workers=options.workers)
    ns = 1e9 / max(packets, 1)
    result["fathom"] = {
        "packets": packets,
        "flows": e["flows"],
        "flows_peak": e["flows_peak"],
        "evicted_flows": e["evicted_flows"],
        "wall_ns_per_packet": median(engines, "ns_per_packet"),
        "cpu_ns_per_packet": median(engines, "cpu_ns_per_packet"),
        "user_ns_per_packet": median(engines, "user_ns_per_packet"),
        "packets_per_second": 1e9 / max(median(engines, "ns_per_packet"), 1e-3),
        "longest_batch_us": median(engines, "longest_batch_us"),
        "longest_batch_cpu_us": median(engines, "longest_batch_cpu_us"),
        "flow_memory_octets": e["flow_memory_bytes"],
        "octets_per_settled_flow": e["bytes_per_flow_settled"],
        "octets_per_inspected_flow": e["bytes_per_flow_inspected"],
        "dissector_calls_per_flow": e["dissector_calls_per_flow"],
        "packets_to_verdict": e["packets_to_verdict"],
        "allocated_octets_per_packet": e["allocated_bytes_per_packet"],
    }
    if readers:
        wall = median(readers, "processing") * 1e9 / max(readers[0]["packets"], 1)
        each = 1e9 / max(readers[0]["packets"], 1)
        result["ndpireader"] = {
            "packets": readers[0]["packets"],
            "flows": readers[0]["flows"],
            "wall_ns_per_packet": wall,
            "cpu_ns_per_packet": (median(readers, "user") + median(readers, "system")) * each,
            "user_ns_per_packet": median(readers, "user") * each,
            "packets_per_second": 1e9 / max(wall, 1e-3),
            "octets_per_flow": readers[0]["flow_octets"],
            "own_peak_octets": median(readers, "own_peak"),
        }
    result["processes"] = {
        name: {"seconds": median(runs, "seconds"), "user_seconds": median(runs, "user"), "system_seconds": median(runs, "system"), "peak_rss_octets": median(runs, "rss")}
        for name, runs in (("fathom FILE", tables), ("fathom FILE --eve /dev/null", events), ("ndpiReader -i FILE", readers))
        if runs
    }
    result["wall_ns_of_rounds"] = {"fathom": [r["ns_per_packet"] for r in engines], "ndpireader": [r["processing"] * ns for r in readers]}
    return result


def ratio(a, b):
    return "%.1fx" % (b / a) if a and b else "-"


def thousands(n):
    return format(int(round(n)), ",")


def mebibytes(n):
    return thousands(n / (1 << 20)) + " MiB" if n else "-"


def table(rows):
    widths = [max(len(r[i]) for r in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join([r[0].ljust(widths[0])] + [c.rjust(w) for c, w in zip(r[1:], widths[1:])]).rstrip() for r in rows)


def text(r):
    f, n = r["fathom"], r.get("ndpireader")
    head = "%s; %s, %d cores, load %s to %s; Linux %s; JDK %s; commit %s; %s" % (
        r["capture"], r["cpu"], r["cores"], r["load"], r["load_after"], r["kernel"], r["jdk"], r["commit"], r["date"])
    rows = [["engine alone, warm, %d thread%s" % (r["workers"], "" if r["workers"] == 1 else "s"), "fathom", "ndpiReader " + r["ndpi"] if n else "-", "ratio"]]

    def row(name, ours, theirs, form, compared=True):
        rows.append([name, form(ours), form(theirs) if theirs is not None else "-", compared if isinstance(compared, str) else ratio(ours, theirs) if compared and n else ""])

    def of(key):
        return n[key] if n else None

    row("packets", f["packets"], of("packets"), thousands, False)
    row("flows", f["flows"], of("flows"), thousands, False)
    row("packets a second", f["packets_per_second"], of("packets_per_second"), thousands, ratio(of("packets_per_second"), f["packets_per_second"]))
    row("ns a packet, wall", f["wall_ns_per_packet"], of("wall_ns_per_packet"), thousands)
    row("ns a packet, processor", f["cpu_ns_per_packet"], of("cpu_ns_per_packet"), thousands)
    row("ns a packet, user mode", f["user_ns_per_packet"], of("user_ns_per_packet"), thousands)
    row("bytes a settled flow", f["octets_per_settled_flow"], of("octets_per_flow"), thousands)
    if f["octets_per_inspected_flow"]:
        row("bytes an inspected flow", f["octets_per_inspected_flow"], of("octets_per_flow"), thousands)
    # Not a ratio: ndpiReader's own peak counts more than flows.
    row("flow memory (ndpiReader: peak)", f["flow_memory_octets"], of("own_peak_octets"), mebibytes, False)
    row("longest batch, us", f["longest_batch_us"], None, thousands, False)
    blocks = [head, "", table(rows)]
    if r["processes"]:
        peer = r["processes"].get("ndpiReader -i FILE")
        rows = [["whole process", "wall s", "user s", "system s", "peak memory", "wall ratio", "processor ratio"]]
        for name, p in r["processes"].items():
            cpu = p["user_seconds"] + p["system_seconds"]
            against = ["", ""] if not peer or p is peer else [ratio(p["seconds"], peer["seconds"]), ratio(cpu, peer["user_seconds"] + peer["system_seconds"])]
            rows.append([name, "%.2f" % p["seconds"], "%.2f" % p["user_seconds"], "%.2f" % p["system_seconds"], mebibytes(p["peak_rss_octets"])] + against)
        blocks += ["", table(rows)]
    return "\n".join(blocks)


def tabulate():
    """Writes the table of all results, newest first."""
    lines = ["# Results", "", "Written by `bench/compare --record`; how to read it and to repeat it: [docs/performance.md](../../docs/performance.md). `wall` and `processor` are ns a packet",
             "of the engine alone on one thread unless said otherwise; ratios above 1 are in Fathom's favour. Load: the machine's own, before and after; with one well above 1 the time on the wall is that of waiting for others.",
             "What `bench/targets --record` saw in a sitting is in [targets](targets).", "",
             "| date | capture | commit | workers | Fathom wall | processor | ndpiReader wall | processor | ratio wall | processor | bytes a flow (settled) | load | machine |",
             "|---|---|---|---|---|---|---|---|---|---|---|---|---|"]
    for name in sorted((n for n in os.listdir(RESULTS) if n.endswith(".json")), reverse=True):
        with open(os.path.join(RESULTS, name)) as f:
            r = json.load(f)
        f, n = r["fathom"], r.get("ndpireader") or {}
        cells = [r["date"], "[%s](%s)" % (r["capture"].replace(".pcap", ""), name), r["commit"], str(r["workers"]), "%.0f" % f["wall_ns_per_packet"], "%.0f" % f["cpu_ns_per_packet"]]
        cells += ["%.0f" % n["wall_ns_per_packet"], "%.0f" % n["cpu_ns_per_packet"], ratio(f["wall_ns_per_packet"], n["wall_ns_per_packet"]),
                  ratio(f["cpu_ns_per_packet"], n["cpu_ns_per_packet"])] if n else ["-"] * 4
        cells += [thousands(f["octets_per_settled_flow"]), "%s to %s" % (r["load"], r["load_after"]), "%s, %d cores, JDK %s" % (r["cpu"], r["cores"], r["jdk"])]
        lines.append("| " + " | ".join(cells) + " |")
    with open(os.path.join(RESULTS, "README.md"), "w") as f:
        f.write("\n".join(lines) + "\n")


def main():
    arguments = argparse.ArgumentParser(prog="compare", description="Runs Fathom and ndpiReader over one capture in turns; prints medians and ratios (above 1: Fathom's favour).",
                                        epilog="Anything after -- goes to fathom, for instance: -- --max-flows 12000000")
    arguments.add_argument("capture", metavar="CAPTURE", help="pcap or pcapng file")
    arguments.add_argument("ndpireader", metavar="NDPIREADER", help="path of an ndpiReader, or - to measure Fathom alone")
    arguments.add_argument("--rounds", type=int, default=3, metavar="N", help="turns of both (default: 3)")
    arguments.add_argument("--warmup", type=int, default=15, metavar="N", help="passes of one fathom bench before those that count: compiled code, memory at hand (default: 15)")
    arguments.add_argument("--repeat", type=int, default=5, metavar="N", help="passes of one fathom bench, of which the median counts (default: 5)")
    arguments.add_argument("--workers", type=int, default=1, metavar="N", help="Fathom's threads (default: 1; ndpiReader has one for a file)")
    arguments.add_argument("--engine-only", action="store_true", help="leave out the whole processes")
    arguments.add_argument("--json", metavar="FILE", help="write the figures there")
    arguments.add_argument("--record", action="store_true", help="write them into bench/results, and its table")
    given = sys.argv[1:]
    more = given[given.index("--") + 1:] if "--" in given else []
    options = arguments.parse_args(given[:given.index("--")] if "--" in given else given)
    options.more = more
    if options.rounds < 1 or options.repeat < 1 or options.workers < 1 or options.warmup < 0:
        raise Mistake("--rounds, --repeat and --workers must be 1 or more, --warmup 0 or more")
    if not os.path.isfile(options.capture):
        raise Mistake("%s is no file: give a capture" % options.capture)
    if options.ndpireader == "-":
        options.ndpireader = None
    elif not os.access(options.ndpireader, os.X_OK) or os.path.isdir(options.ndpireader):
        raise Mistake("%s cannot be run: give the path of an ndpiReader (Debian: apt install libndpi-bin), or - for none" % options.ndpireader)
    shown = [os.path.basename(a) if a == options.capture else a for a in given]
    result = measure(options, "bench/compare " + shlex.join(shown))
    print(text(result))
    if options.json:
        with open(options.json, "w") as f:
            json.dump(result, f, indent=1)
            f.write("\n")
    if options.record:
        os.makedirs(RESULTS, exist_ok=True)
        name = "%s-%s.json" % (result["date"].replace(":", ""), os.path.splitext(result["capture"])[0])
        with open(os.path.join(RESULTS, name), "w") as f:
            json.dump(result, f, indent=1)
            f.write("\n")
        tabulate()


def stop(*_):
    raise KeyboardInterrupt


def run(name, work):
    """Runs a command's main function; its mistakes become one line."""
    signal.signal(signal.SIGTERM, stop)
    try:
        sys.exit(work())
    except (Mistake, OSError) as e:
        print("%s: %s" % (name, e), file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run("compare", main)
