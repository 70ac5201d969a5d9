"""The three tools. Each is built once, and then runs in a process and a folder of its own."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import typing

from teams import FILLED

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / ".build-bench"
OURS = ROOT / ".build-release/release/countersign"
NOTO = pathlib.Path("/usr/share/fonts/truetype/noto")
NAMES = ("ours", "direct", "typst")
CORES = sorted(os.sched_getaffinity(0))


class Way(typing.NamedTuple):
    """A tool, and the number of cores that it may use; 0 means all cores."""

    tool: str
    cores: int = 0

    @property
    def name(self):
        return self.tool if self.cores < 2 else f"{self.tool}, {self.cores} cores"


class Sample(typing.NamedTuple):
    """Seconds of Typst's own work (or the process), of the process, of the processors; peak memory in MB."""

    inside: float
    wall: float
    cpu: float
    peak: float


def stop(message):
    sys.exit(f"Benchmarks/run: {message}")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Tools:
    def __init__(self, folder, names):
        self.folder, self.versions = folder, []
        self.build_direct()
        if "typst" in names:
            self.build_typst()
        if "ours" in names:
            self.build_ours()

    def build_direct(self):
        flags = output("pkg-config", "--cflags", "--libs", "pangocairo").split()
        for name in ("packet", "timed"):
            output("cc", "-O2", str(HERE / f"direct/{name}.c"), "-o", str(self.folder / name), *flags)
        self.versions += [f"{name} {output('pkg-config', '--modversion', name).strip()}" for name in ("cairo", "pango")]

    def build_typst(self):
        self.python = BUILD / "venv/bin/python"
        probe = [self.python, "-c", "import typst"]
        if not self.python.exists() or subprocess.run(probe, capture_output=True).returncode:
            BUILD.mkdir(exist_ok=True)
            output(sys.executable, "-m", "venv", str(BUILD / "venv"))
            output(str(self.python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "typst>=0.13")
        asked = "from importlib.metadata import version; print(version('typst'))"
        self.versions.append("typst " + output(str(self.python), "-c", asked).strip())
        # Only these four faces: reading all of Noto would cost Typst another 90 ms.
        self.fonts = self.folder / "fonts"
        self.fonts.mkdir()
        for face in ("Regular", "Bold", "Italic", "BoldItalic"):
            (self.fonts / f"NotoSans-{face}.ttf").symlink_to(NOTO / f"NotoSans-{face}.ttf")

    def build_ours(self):
        script = ROOT / "Scripts/run"
        made = subprocess.run([script, "--version"], capture_output=True, text=True) if script.exists() else None
        if made is None or made.returncode or not OURS.exists():
            reason = made.stderr.strip()[-400:] if made else "no Scripts/run"
            stop(f"the release program does not build: {reason} (--tools direct,typst does without)")
        self.versions.append(made.stdout.strip())

    def command(self, way, job, table, target, more=()):
        out = target if job == "packet" else target / f"{job}.pdf"
        if way.tool == "ours":
            arguments = {
                "start": ["--version"],
                "form": ["render", "mentor-comment", "-o", out, "--quiet"],
                "filled": ["packet", "--team", FILLED, "-o", out, "--quiet"],
                "packet": ["packet", "--roster", table, "--year", "2021-2022", "-o", out, "--quiet"],
                "one-file": ["packet", "--roster", table, "--year", "2021-2022", "-o", out, "--quiet", "--one-file"],
            }
            command = [OURS, *arguments[job], *more]
        elif way.tool == "direct":
            command = [self.folder / "packet", job, "mentor-comment" if job == "form" else table, out]
        elif way.tool == "typst":
            script = [HERE / "typst/compile.py", self.fonts, self.folder / "inside"]
            command = [self.python, *script, job, *([] if job == "form" else [table]), out]
        else:
            command = [self.python, "-c", "pass"]
        pin = [shutil.which("taskset"), "-c", ",".join(map(str, CORES[: way.cores]))] if way.cores else []
        return [str(part) for part in pin + command]

    def measure(self, way, job, table=None, look=None, more=()):
        """Measures one run in a new folder, whose content is then checked and deleted."""
        target = pathlib.Path(tempfile.mkdtemp(dir=self.folder, prefix=f"{way.tool}-{job}-"))
        result = self.folder / "timed.txt"
        command = self.command(way, job, table, target, more)
        timed = [str(self.folder / "timed"), str(result), *command]
        done = subprocess.run(timed, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            stop(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()[-600:]}")
        wall, cpu, peak = map(float, result.read_text().split())
        inside = float((self.folder / "inside").read_text()) if way.tool == "typst" else wall
        if look:
            look(target)
        shutil.rmtree(target)
        return Sample(inside, wall, cpu, peak / 1024)
