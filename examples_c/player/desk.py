"""A desk to try a program at: a screen (Xvfb), a window manager (evilwm), a hand (xdotool).

What is asked for is waited for, so that a slow machine is only slow.
"""
import os
import queue
import shutil
import struct
import subprocess
import tempfile
import threading
import time

# Seconds to wait for anything; nobody waits so long where all is well.
PATIENCE = float(os.environ.get("QTVR_PATIENCE", "100"))
NEEDED = ["Xvfb", "evilwm", "xdotool"]


def missing():
    return [tool for tool in NEEDED if shutil.which(tool) is None]


def wait_until(what, condition):
    """Waits for a condition, and gives what it gave."""
    end = time.monotonic() + PATIENCE
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError("waited in vain: " + what)
        time.sleep(0.02)


class Desk:
    """The screen, which can be looked at, with a window manager."""

    def __init__(self, width, height):
        self.folder = tempfile.mkdtemp(prefix="qtvr-desk-")
        reading, writing = os.pipe()
        # A number of our own: a server that ends would take the next one's socket along.
        display = ":%d" % (1000 + os.getpid() % 50000)
        self.server = subprocess.Popen(
            ["Xvfb", display, "-displayfd", str(writing), "-fbdir", self.folder, "-noreset",
             "-nolisten", "tcp", "-screen", "0", "%dx%dx24" % (width, height)],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        # It writes its number and then the end of the line, and is offended if nobody reads that.
        with os.fdopen(reading) as told:
            if not told.readline().endswith("\n"):
                raise AssertionError("Xvfb did not start")
        # Pixels go to the window as they are. SDL would put them there by OpenGL, which costs a
        # window that is made anew, and Mesa with its threads.
        self.environment = dict(os.environ, DISPLAY=display, SDL_VIDEODRIVER="x11",
                                SDL_RENDER_DRIVER="software", SDL_FRAMEBUFFER_ACCELERATION="0")
        self.manager = subprocess.Popen(["evilwm", "-fn", "fixed"], env=self.environment,
                                        stderr=subprocess.DEVNULL)
        wait_until("a window manager", lambda: self.has_manager())

    def has_manager(self):
        """A window manager names itself by a property of the root window."""
        found = subprocess.run(["xdotool", "get_desktop"], env=self.environment, timeout=PATIENCE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        return found.returncode == 0

    def hand(self, *words):
        done = subprocess.run(["xdotool", *map(str, words)], env=self.environment, timeout=PATIENCE,
                              stdout=subprocess.PIPE, check=True)
        return done.stdout.decode()

    def picture(self):
        """The screen as rows of (red, green, blue) bytes; the pointer is on it."""
        with open(os.path.join(self.folder, "Xvfb_screen0"), "rb") as file:
            data = file.read()
        fields = struct.unpack(">20I", data[:80])
        start = fields[0] + 12 * fields[19]
        width, height, row_bytes = fields[4], fields[5], fields[12]
        rows = []
        for y in range(height):
            row = data[start + y * row_bytes:start + y * row_bytes + 4 * width]
            pixels = bytearray(3 * width)
            pixels[0::3], pixels[1::3], pixels[2::3] = row[2::4], row[1::4], row[0::4]
            rows.append(bytes(pixels))
        return rows

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Program:
    """A program with a window at a desk, which tells on its output what happens."""

    def __init__(self, desk, *command, environment=None):
        self.desk = desk
        self.lines = queue.Queue()
        self.told = []
        self.process = subprocess.Popen(
            command, env=dict(desk.environment, **(environment or {})), stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def window(self):
        find = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]

        def look():
            found = subprocess.run(find, env=self.desk.environment, timeout=PATIENCE,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
            return found.stdout.split()
        self.id = wait_until("a window", look)[0].decode()
        return self.id

    def corner(self):
        """Where its window is on the screen."""
        told = self.desk.hand("getwindowgeometry", "--shell", self.id)
        where = dict(line.split("=") for line in told.split())
        return int(where["X"]), int(where["Y"])

    def next(self, what):
        """The words of the next line; what is waited for is told where there is none."""
        try:
            line = self.lines.get(timeout=PATIENCE)
        except queue.Empty:
            line = None
        if line is None:
            raise AssertionError("waited in vain for %s; was told:\n%s"
                                 % (what, "\n".join(self.told[-30:])))
        self.told.append(line)
        return line.split() or [""]

    def wait(self, what, condition=lambda words: True):
        """Waits for a line that begins with a word and is as wanted; gives the words behind."""
        while True:
            words = self.next(what)
            if words[0] == what and condition(words[1:]):
                return words[1:]

    def ended(self):
        """Waits for its end; it says why it is not a good one."""
        code = self.process.wait(PATIENCE)
        if code != 0:
            while self.told[-1:] != [None]:
                self.told.append(self.lines.get(timeout=PATIENCE))
            raise AssertionError("the program ended with %d; was told:\n%s"
                                 % (code, "\n".join(self.told[-30:-1])))

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
