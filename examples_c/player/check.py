#!/usr/bin/env python3
"""Tries the player at a screen, with mouse and keyboard.

    check.py CASE PROGRAMS      PROGRAMS: the folder of player, snapshot, plain_movie and drop_file

The player tells what it does (--trace); its pictures are compared with the screen, and with those
that another program of this folder draws of the same view. Ends with 77 where something is missing.
"""
import os
import struct
import subprocess
import sys
import traceback
import time

import desk as desks
import png

# Small, so that pictures of the whole screen are soon compared.
SCREEN = (560, 400)
# The rows of the control bar, and the middles of its buttons in scenes of several nodes.
BAR = 16
BACK, ZOOM_OUT, ZOOM_IN, HOT_SPOTS = 10, 30, 50, 70
# The scene's picture in a window of 320 by 256: a link and an address that the first view shows.
LINK, ADDRESS, NOTHING = (102, 155), (218, 155), (160, 60)
# Cursors: that of the link is the author's choice, the others are the library's.
LINK_CURSOR, PANORAMA_CURSOR, OBJECT_CURSOR = "1001", "480", "-19998"

SAMPLES = os.environ.get("QTVR_SAMPLES", "")
PROGRAMS = sys.argv[2] if len(sys.argv) == 3 else ""


def sample(name):
    return os.path.join(SAMPLES, name + ".mov")


def program(name):
    return os.path.join(PROGRAMS, name)


def check(condition, *told):
    if not condition:
        raise AssertionError(" ".join(map(str, told)))


class View:
    """Where a movie stands, as the player tells it."""

    def __init__(self, words):
        told = dict(zip(words[0::2], words[1::2]))
        self.time = int(told.get("time", -1))
        self.node = told.get("node")
        angles = ("pan", "tilt", "fov")
        self.pan, self.tilt, self.fov = (float(told.get(angle, 0)) for angle in angles)


class Player(desks.Program):
    def __init__(self, desk, movie, *options, environment=None):
        for name in os.listdir("."):
            if name.startswith("shot-"):
                os.remove(name)
        words = [movie] if movie else []
        super().__init__(desk, program("player"), "--trace", "--pictures", "shot", *options, *words,
                         environment=environment)
        self.view = None
        if movie:
            self.first()
        else:
            self.wait("rest")
        # SDL may make a window anew until it has found out how to draw in it.
        self.window()

    def next(self, what):
        words = super().next(what)
        if words[0] == "view":
            self.view = View(words[1:])
        return words

    def first(self):
        """Waits for the first picture of a movie; then the hand goes to the screen's corner."""
        self.wait("movie")
        self.wait("rest")
        self.point(None)

    def until(self, condition):
        """Waits for a view that is as wanted."""
        self.wait("view", lambda words: condition(self.view))

    def rested(self, condition=None):
        """Waits for a view, and until nothing moves any more; gives the last view."""
        if condition:
            self.until(condition)
        self.wait("rest")
        return self.view

    def point(self, place):
        if place is None:
            self.desk.hand("mousemove", 0, 0)
        else:
            self.desk.hand("mousemove", "--window", self.id, *place)

    def key(self, *names):
        self.point(NOTHING)
        self.desk.hand("key", *names)

    def shot(self):
        """Saves a picture by the key s, and reads it."""
        self.desk.hand("key", "s")
        return png.read(" ".join(self.wait("picture")))

    def quit(self):
        self.desk.hand("key", "q")
        self.ended()


def drawn_elsewhere(movie, view, width, height):
    """The same view, as the program snapshot draws it."""
    options = ["--node", view.node, "--fov", view.fov, "--pan", view.pan, "--tilt", view.tilt,
               "--size", "%dx%d" % (width, height)]
    subprocess.run([program("snapshot"), movie, "view.png", *map(str, options)], check=True,
                   timeout=desks.PATIENCE)
    return png.read("view.png")


def check_view(player, movie):
    """What the player shows above its bar is the view that it tells of."""
    shot = player.shot()
    width, height = png.size(shot)
    picture = png.part(shot, 0, 0, width, height - BAR)
    expected = drawn_elsewhere(movie, player.view, width, height - BAR)
    off = png.difference(picture, expected)
    check(off < 0.5, "the picture is not that of the view:", off)
    return shot


def check_screen(player, shot):
    """The screen shows what the player has saved."""
    left, top = player.corner()
    width, height = png.size(shot)
    # The pointer is in the corner of the screen.
    hidden = 20 if top == 0 else 0
    desks.wait_until("the picture on the screen", lambda: shot[hidden:] == png.part(
        player.desk.picture(), left, top + hidden, left + width, top + height))


# --- Cases --------------------------------------------------------------------------------------

def pictures(desk):
    """The first view, whole, on the screen and in files with names that are free."""
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    check(png.size(check_view(player, movie)) == (320, 240 + BAR))
    check_screen(player, player.shot())
    check(sorted(name for name in os.listdir(".") if name.startswith("shot-")) ==
          ["shot-1.png", "shot-2.png"])
    player.quit()


def dragging(desk):
    """The view turns as long as the mouse is dragged, faster further away, and stands then."""
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    player.point(NOTHING)
    player.wait("cursor", lambda words: words == [PANORAMA_CURSOR])
    desk.hand("mousedown", 1)
    player.point((NOTHING[0] + 40, NOTHING[1]))
    # To the right: the pan goes down from 360.
    player.until(lambda view: 300 < view.pan < 350)
    player.point((NOTHING[0] + 40, NOTHING[1] - 30))
    player.until(lambda view: view.tilt > 2)
    desk.hand("mouseup", 1)
    player.rested()
    check_view(player, movie)
    player.point(None)
    check_screen(player, player.shot())
    player.quit()


def arrow_keys(desk):
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    player.key("Right")
    right = player.rested(lambda view: view.pan > 340)
    player.key("Left", "Left")
    left = player.rested(lambda view: 0 < view.pan < 20)
    check(left.pan + 360 - right.pan > 1)
    player.key("Up")
    player.rested(lambda view: view.tilt > 0)
    player.key("Down", "Down")
    player.rested(lambda view: view.tilt < 0)
    check_view(player, movie)
    player.quit()


def zooming(desk):
    """Shift zooms in as long as it is held, Control out."""
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    first = player.view.fov
    player.point(NOTHING)
    desk.hand("keydown", "shift")
    player.until(lambda view: view.fov < first - 5)
    desk.hand("keyup", "shift")
    near = player.rested()
    check_view(player, movie)
    desk.hand("keydown", "ctrl")
    player.until(lambda view: view.fov > near.fov + 3)
    desk.hand("keyup", "ctrl")
    player.rested()
    check_view(player, movie)
    player.quit()


def hot_spots(desk):
    """The pointer changes over a link, the bar names it, and a click goes there."""
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    before = player.shot()
    player.point(LINK)
    player.wait("cursor", lambda words: words == [LINK_CURSOR])
    player.wait("rest")
    named = player.shot()
    check(before[:-BAR] == named[:-BAR] and before[-BAR:] != named[-BAR:], "the bar names no link")
    desk.hand("click", 1)
    view = player.rested(lambda view: view.node == "205")
    check(view.node == "205")
    check_view(player, movie)
    # Back by the bar, to the view that was left.
    player.point((BACK, 240 + BAR // 2))
    player.wait("cursor", lambda words: words == ["0"])
    desk.hand("click", 1)
    view = player.rested(lambda view: view.node == "201")
    check_view(player, movie)
    player.quit()


def addresses(desk):
    """An address goes to the browser; here that is a script which writes it down."""
    with open("xdg-open", "w", encoding="ascii") as browser:
        browser.write('#!/bin/sh\necho "$1" > opened.part && mv opened.part opened\n')
    os.chmod("xdg-open", 0o755)
    if os.path.exists("opened"):
        os.remove("opened")
    path = os.getcwd() + os.pathsep + os.environ["PATH"]
    player = Player(desk, sample("three-node-scene"), environment={"PATH": path})
    player.point(ADDRESS)
    player.wait("cursor", lambda words: words[0] not in ("0", PANORAMA_CURSOR))
    desk.hand("click", 1)
    address = player.wait("address")[0]
    check(address.startswith("http://"), address)
    desks.wait_until("the browser", lambda: os.path.exists("opened"))
    with open("opened", encoding="ascii") as opened:
        check(opened.read().strip() == address)
    player.quit()


def bar(desk):
    """Its buttons zoom and show the hot spots; b hides it."""
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    first = player.view.fov
    plain = player.shot()
    middle = 240 + BAR // 2
    player.point((ZOOM_IN, middle))
    desk.hand("mousedown", 1)
    player.until(lambda view: view.fov < first - 4)
    desk.hand("mouseup", 1)
    near = player.rested()
    player.point((ZOOM_OUT, middle))
    desk.hand("mousedown", 1)
    player.until(lambda view: view.fov > near.fov + 2)
    desk.hand("mouseup", 1)
    player.rested()
    player.point((HOT_SPOTS, middle))
    desk.hand("click", 1)
    desks.wait_until("hot spots", lambda: png.difference(player.shot()[:-BAR], plain[:-BAR]) > 3)
    desk.hand("click", 1)
    player.wait("rest")
    player.point(None)
    check_view(player, movie)
    player.key("b")
    place = player.wait("window")
    check(place[-1] == "0" and place[:2] == ["320", "256"], place)
    player.quit()


def objects(desk):
    movie = sample("object")
    player = Player(desk, movie)
    first = player.view
    check_view(player, movie)
    player.point((160, 120))
    player.wait("cursor", lambda words: words == [OBJECT_CURSOR])
    desk.hand("mousedown", 1)
    player.point((200, 120))
    player.until(lambda view: abs(view.pan - first.pan) > 5)
    desk.hand("mouseup", 1)
    player.rested()
    check_view(player, movie)
    before = player.view
    player.key("Left")
    player.rested(lambda view: view.pan != before.pan)
    check_view(player, movie)
    player.quit()


def plain_movies(desk):
    """A movie without a scene has a time line; the space bar plays it, and stops it."""
    subprocess.run([program("plain_movie"), "plain.mov"], check=True, timeout=desks.PATIENCE)
    player = Player(desk, "plain.mov")
    check(player.view.time == 0)
    first = player.shot()
    check(png.size(first) == (160, 120 + BAR))
    # The stripe is at the left, 5 pixels wide.
    check(first[60][:15] == b"\xff" * 15 and first[60][15:18] == b"\x20\x40\x80", first[60][:18])
    player.point((80, 60))
    desk.hand("key", "space")
    player.until(lambda view: view.time > 600)
    desk.hand("key", "space")
    player.wait("rest")
    later = player.shot()
    column = later[60].index(b"\xff\xff\xff") // 3
    check(column == player.view.time // 150 * 5, column, player.view.time)
    player.quit()


def full_screen(desk):
    """f and F11 take the whole screen, without a bar; Escape gives it back."""
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    width, height = map(str, SCREEN)
    for key in ("f", "F11"):
        player.key(key)
        place = player.wait("window", lambda words: words[0] != "320")
        check(place == [width, height, "movie", "0", "0", width, height, "bar", "0"], place)
        player.wait("rest")
        player.point(None)
        shot = player.shot()
        check_screen(player, shot)
        desk.hand("key", "Escape")
        place = player.wait("window", lambda words: words[0] == "320")
        check(place == ["320", "256", "movie", "0", "0", "320", "256", "bar", "1"], place)
        player.wait("rest")
    check(png.difference(shot, drawn_elsewhere(movie, player.view, *SCREEN)) < 0.5)
    player.point(None)
    check_screen(player, check_view(player, movie))
    player.quit()


def resizing(desk):
    """A panorama takes the whole window; an object keeps its proportions, between black."""
    movie = sample("three-node-scene")
    player = Player(desk, movie)
    desk.hand("windowsize", player.id, 400, 200)
    player.wait("window", lambda words: words == "400 200 movie 0 0 400 200 bar 1".split())
    player.wait("rest")
    check_screen(player, check_view(player, movie))
    player.quit()
    player.close()
    player = Player(desk, sample("object"))
    desk.hand("windowsize", player.id, 400, 256)
    player.wait("window", lambda words: words == "400 256 movie 40 0 360 256 bar 1".split())
    player.wait("rest")
    shot = player.shot()
    check(not any(shot[100][:3 * 40]) and not any(shot[100][3 * 360:]))
    expected = drawn_elsewhere(sample("object"), player.view, 320, 240)
    check(png.difference(png.part(shot, 40, 0, 360, 240), expected) < 0.5)
    check_screen(player, shot)
    player.quit()


def drop(player, path):
    left, top = player.corner()
    subprocess.run([program("drop_file"), player.id, os.path.abspath(path), str(left + 50),
                    str(top + 50)], check=True, timeout=desks.PATIENCE, env=player.desk.environment)


def dropping(desk):
    """A window without a movie takes one; so does one with a movie, which stays if that is none."""
    player = Player(desk, None)
    drop(player, sample("object"))
    player.first()
    check_view(player, sample("object"))
    with open("letter.txt", "w", encoding="ascii") as letter:
        letter.write("Not a movie.\n")
    drop(player, "letter.txt")
    told = player.wait("player:")
    check(told[0] == "letter.txt:", told)
    check_view(player, sample("object"))
    drop(player, sample("three-node-scene"))
    player.first()
    check_screen(player, check_view(player, sample("three-node-scene")))
    player.quit()


def rest(desk):
    """A player whose picture stands needs next to no processor."""
    player = Player(desk, sample("three-node-scene"))

    def spent():
        with open("/proc/%d/stat" % player.process.pid, encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def share():
        began, before = time.monotonic(), spent()
        time.sleep(2)
        return (spent() - before) / (time.monotonic() - began)

    # At first it reads the rest of its pictures.
    desks.wait_until("a processor that rests", lambda: share() < 0.1)
    player.quit()


def tour(desk):
    """The program of docs/porting.md: the title is the place's name, which the next run goes on there."""
    if os.path.exists("place"):
        os.remove("place")

    def title(window):
        return desk.hand("getwindowname", window).strip()

    def is_shown(ported, place):
        try:
            window = ported.window()
            left, top = ported.corner()
            row = desk.picture()[top + 100][3 * left:3 * left + 99]
            return title(window) == place and any(row)
        except subprocess.CalledProcessError:
            # SDL makes the window anew until it has found out how to draw in it.
            return False

    def run(place):
        ported = desks.Program(desk, program("tour"), sample("three-node-scene"), "place")
        desks.wait_until(place, lambda: is_shown(ported, place))
        return ported, ported.id

    def stop(ported):
        desk.hand("key", "q")
        ported.ended()

    ported, window = run("Tour")
    desk.hand("mousemove", "--window", window, *LINK, "click", 1)
    desks.wait_until("the name of the place", lambda: title(window) == "Caf\u00e9")
    desk.hand("key", "Left")
    stop(ported)
    with open("place", "rb") as place:
        record = place.read()
    # A number and a fixed-point angle, as a Mac wrote them.
    node, pan = struct.unpack(">Ii", record)
    check(node == 205 and 0 < pan / 65536 < 360, node, pan)
    ported, window = run("Caf\u00e9")
    stop(ported)
    with open("place", "rb") as place:
        again = struct.unpack(">Ii", place.read())
    check(again[0] == 205 and abs(again[1] - pan) < 65536 / 100, again)


CASES = {case.__name__: case for case in (
    pictures, dragging, arrow_keys, zooming, hot_spots, addresses, bar, objects, plain_movies,
    full_screen, resizing, dropping, rest, tour)}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in CASES:
        sys.exit(__doc__)
    missing = desks.missing()
    if missing:
        print("SKIPPED: there is no " + ", ".join(missing))
        sys.exit(77)
    if not run(CASES[sys.argv[1]], last=False):
        run(CASES[sys.argv[1]], last=True)


def run(case, last):
    """Runs a case on a screen of its own. What fails once is tried again, and how it failed is told:
    on a busy machine a player has ended ill, once, and why was not seen. A fault fails twice."""
    desk = desks.Desk(*SCREEN)
    try:
        case(desk)
    except Exception:
        if last:
            raise
        traceback.print_exc()
        return False
    finally:
        desk.close()
    return True


main()
