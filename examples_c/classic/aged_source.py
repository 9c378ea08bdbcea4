#!/usr/bin/env python3
"""Makes a source look as it did on a Mac of the nineties.

    aged_source.py FILE OUT.c

Lines end with a CR alone, and what is escaped in octal or hexadecimal above 0x7F, as in "Z\\x9Frich",
becomes the Mac Roman byte itself. Strings that were cut behind such an escape grow together.
"""
import re
import sys

ESCAPE = re.compile(rb"\\x([89A-Fa-f][0-9A-Fa-f])(\" \")?")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], "rb") as source:
        text = source.read()
    text, count = ESCAPE.subn(lambda match: bytes([int(match[1], 16)]), text)
    text = text.replace(b"\n", b"\r")
    if count == 0 or b"\n" in text:
        sys.exit("%s has nothing of Mac Roman in it" % sys.argv[1])
    with open(sys.argv[2], "wb") as aged:
        aged.write(text)


main()
