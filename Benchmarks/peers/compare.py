"""Runs the same jobs in minima and in its peers, in turn, and writes RESULTS.md.

Called by `compare`, which builds everything. In each round every contestant does a job once, one after
the other, so that all meet the same machine; what counts is the median over the rounds of the ratio of
two neighbours in a round.
"""

import argparse
import dataclasses
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

PEERS = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass
class Contest:
    """One row of the results: a job, who does it, and what is asked of minima."""

    title: str
    seconds: dict  # contestant → a function that does the job once and gives its seconds
    goals: dict  # peer → how many times faster minima has to be
    most: float = None  # how many seconds minima may take
    times: dict = dataclasses.field(default_factory=dict)

    def round(self):
        for name, work in self.seconds.items():
            self.times.setdefault(name, []).append(work())

    def ratio(self, peer):
        pairs = zip(self.times[peer], self.times["minima"])
        return statistics.median(theirs / ours for theirs, ours in pairs)


class Worker:
    """A process that reads the names of jobs and answers with their seconds."""

    def __init__(self, command, core=None, threads=1):
        pinned = ["taskset", "-c", str(core)] if core is not None else []
        environment = dict(
            os.environ,
            MINIMA_THREADS=str(threads),
            OMP_NUM_THREADS=str(threads),
            PYTHONPATH=str(PEERS),
        )
        self.process = subprocess.Popen(
            pinned + command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def seconds(self, job):
        self.process.stdin.write(job + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer or answer == "-":
            sys.exit(f"{self.process.args} has no job '{job}'")
        return float(answer)


class Process:
    """A whole process, from its start to its end, started by launch.c and so by no large one."""

    def __init__(self, options, *command, folder=None):
        self.command = [str(word) for word in (options.build / "launch", *command)]
        self.folder = folder
        self.mebibytes = 0.0

    def answer(self):
        run = subprocess.run(self.command, capture_output=True, text=True, cwd=self.folder)
        if run.returncode != 0:
            sys.exit(f"{self.command} ended with {run.returncode}: {run.stderr}")
        return [float(word) for word in run.stdout.split()]

    def seconds(self):
        seconds, *kibibytes = self.answer()
        self.mebibytes = max([self.mebibytes, *(size / 1024 for size in kibibytes)])
        return seconds


def contests(options, scratch):
    single, cores = {}, {}
    count = os.cpu_count()
    commands = {
        "minima": [options.jobs, "-"],
        "numpy": [sys.executable, PEERS / "numpy_peer.py"],
        "numexpr": [sys.executable, PEERS / "numexpr_peer.py"],
        "JAX": [sys.executable, PEERS / "jax_peer.py"],
        "C, libmvec": [options.build / "libmvec"],
    }
    if (options.build / "exprtk").exists():
        commands["exprtk"] = [options.build / "exprtk"]
    for name, command in commands.items():
        command = [str(word) for word in command]
        single[name] = Worker(command, core=count - 1)
        if name in ("minima", "JAX", "C, libmvec"):
            cores[name] = Worker(command, threads=2)

    def work(workers, **jobs):
        """The contestants by their Python names, each with its job."""
        names = {"libmvec": "C, libmvec", "jax": "JAX"}
        chosen = {names.get(key, key): job for key, job in jobs.items()}
        return {
            name: (lambda worker=workers[name], job=job: worker.seconds(job))
            for name, job in chosen.items()
            if name in workers
        }

    yield Contest(
        "1e6 starts × 100 epochs, every epoch run, 1 thread",
        work(
            single,
            minima="descents",
            numpy="descents",
            numexpr="descents",
            jax="descents",
            libmvec="descents",
        ),
        {"numpy": 12, "JAX": 12, "C, libmvec": 1.2},
    )
    one = single["minima"]
    yield Contest(
        "the same, 2 threads",
        {
            **work(cores, minima="descents-2-threads", jax="descents", libmvec="descents-cores"),
            "minima, 1 thread": lambda: one.seconds("descents"),
        },
        {"minima, 1 thread": 1.9, "JAX": 11},
    )
    yield Contest(
        "the same with exact early finish, 2 threads",
        {
            **work(cores, minima="descents-to-rest-2-threads"),
            **work(single, numpy="descents"),
        },
        {"numpy": 30},
    )
    yield Contest(
        "1e6 starts × 1,000 epochs with exact early finish, 1 thread",
        work(single, minima="1000-epochs-to-rest", numpy="descents-1000"),
        {"numpy": 150},
    )
    for title, job, goals in [
        ("f over 1e7 points, 1 thread", "points", {"numpy": 10, "numexpr": 10, "exprtk": 10}),
        ("x³ − 2x + 1 over 1e7 points, 1 thread", "points-cubic", {"numpy": 2.5}),
    ]:
        yield Contest(
            title,
            work(single, minima=job, numpy=job, numexpr=job, exprtk=job, jax=job, libmvec=job),
            goals,
        )
    for title, job in [
        ("'plot f, d on [-5, 5]' typed, to its outcome", "typed-line"),
        ("the same with sin(1/x), most of whose minima nothing can prove", "typed-line-undecided"),
        ("the first with the picture drawn and encoded", "typed-line-drawn"),
    ]:
        yield Contest(title, work(single, minima=job), {}, most=0.005)
    yield from processes(options, scratch)


BASINS = """g(x, y) = (x^2 - 1)^2 + (y^2 - 1)^2
b = basins g on [-2, 2] x [-2, 2] rate 0.02 epochs 100
plot b size 1200x1100
"""


def processes(options, scratch):
    def seconds(*command):
        return Process(options, *command).seconds

    minima, output = options.minima, ["--output", scratch]
    (scratch / "basins.minima").write_text(BASINS)
    lecture = Process(options, minima, PEERS / "lecture.minima", folder=scratch)
    lecture.seconds()
    pictures = [scratch / f"figure-{number}.png" for number in (1, 2, 3)]
    encode = options.build / "encode"
    subprocess.run([encode, "prepare", *pictures], check=True)
    raw = [f"{picture}.raw" for picture in pictures]
    yield Contest(
        "the whole lecture, process start to three PNGs on disk",
        {
            "minima": lecture.seconds,
            "Python, matplotlib": seconds(sys.executable, PEERS / "lecture.py", scratch),
            "gnuplot pngcairo": seconds(
                "gnuplot", "-e", f'out="{scratch}"', PEERS / "lecture.gnuplot"
            ),
            "static C, encodes only": seconds(encode, *raw),
        },
        {"Python, matplotlib": 100, "gnuplot pngcairo": 8, "static C, encodes only": 0.5},
    )
    yield Contest(
        "basin map of two variables, 1000 × 1000, with its PNG",
        {
            "minima": seconds(minima, "run", *output, scratch / "basins.minima"),
            "numpy, imshow": seconds(sys.executable, PEERS / "basins.py", scratch),
        },
        {"numpy, imshow": 15},
    )
    home = {"HOME": str(scratch), "XDG_STATE_HOME": str(scratch)}
    os.environ.update(home, TERM="xterm-256color")
    yield Contest(
        "start to prompt, at a pseudo-terminal",
        {"minima": seconds("-prompt", minima)},
        {},
        most=0.003,
    )
    options.mebibytes = lecture.mebibytes


def shown(seconds):
    return f"{1000 * seconds:.4g} ms"


def row(contest):
    ours = statistics.median(contest.times["minima"])
    cells = []
    limit = ""
    if contest.most:
        verdict = "met" if ours <= contest.most else "missed"
        limit = f" (goal {shown(contest.most)}, {verdict})"
    for peer in contest.times:
        if peer == "minima":
            continue
        theirs = statistics.median(contest.times[peer])
        cell = f"{peer} {shown(theirs)}: **{contest.ratio(peer):.3g} ×**"
        goal = contest.goals.get(peer)
        if goal:
            verdict = "met" if contest.ratio(peer) >= goal else "missed"
            cell += f" (goal {goal:g}, {verdict})"
        cells.append(cell)
    return f"| {contest.title} | {shown(ours)}{limit} | {'<br>'.join(cells)} |"


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor()


def report(rows, options):
    import importlib.metadata as metadata

    versions = ", ".join(
        f"{name} {metadata.version(name)}" for name in ("numpy", "numexpr", "jax", "matplotlib")
    )
    gnuplot = subprocess.run(["gnuplot", "--version"], capture_output=True, text=True).stdout
    lines = [
        "# minima beside its peers",
        "",
        f"Written by `Benchmarks/compare`, {options.rounds} rounds in turn, on {os.cpu_count()} cores"
        f" of {processor()}, {platform.system()}.",
        f"Python {platform.python_version()}, {versions}, {gnuplot.strip()}.",
        "A time is the median of the rounds; a ratio is the peer's time by ours, the median over the",
        "rounds; a ratio under 1 means that the peer was faster.",
        "",
        "| job | minima | peers |",
        "|---|---|---|",
        *rows,
        "",
        f"Memory of the whole lecture at its peak: {options.mebibytes:.1f} MiB (goal 12).",
    ]
    options.results.write_text("\n".join(lines) + "\n")
    print(f"Written: {options.results}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minima", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=pathlib.Path, required=True)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--results", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for contest in contests(options, pathlib.Path(scratch)):
            for _ in range(options.rounds):
                contest.round()
            rows.append(row(contest))
            print(rows[-1], flush=True)
    report(rows, options)


if __name__ == "__main__":
    main()
