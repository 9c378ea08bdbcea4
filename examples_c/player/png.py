"""Reads PNG files of 8 bits a channel, and compares pictures: rows of red, green and blue."""
import struct
import zlib


def unfilter(kind, row, above, step):
    for i, value in enumerate(row):
        left = row[i - step] if i >= step else 0
        up = above[i]
        if kind == 1:
            value += left
        elif kind == 2:
            value += up
        elif kind == 3:
            value += (left + up) // 2
        elif kind == 4:
            corner = above[i - step] if i >= step else 0
            estimate = left + up - corner
            near = min((left, up, corner), key=lambda side: abs(estimate - side))
            value += near
        row[i] = value & 255


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise AssertionError(path + " is no PNG file")
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, bits, color = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    if bits != 8 or color not in (2, 6):
        raise AssertionError("%s: %d bits of colour type %d" % (path, bits, color))
    step = 3 if color == 2 else 4
    raw, above, rows = zlib.decompress(packed), bytearray(step * width), []
    for y in range(height):
        start = y * (step * width + 1)
        row = bytearray(raw[start + 1:start + 1 + step * width])
        unfilter(raw[start], row, above, step)
        above = row
        pixels = bytearray(3 * width)
        for channel in range(3):
            pixels[channel::3] = row[channel::step]
        rows.append(bytes(pixels))
    return rows


def part(rows, left, top, right, bottom):
    return [row[3 * left:3 * right] for row in rows[top:bottom]]


def size(rows):
    return len(rows[0]) // 3, len(rows)


def difference(one, other):
    """How much two pictures differ: the mean over all bytes."""
    if size(one) != size(other):
        raise AssertionError("%s and %s pixels" % (size(one), size(other)))
    total = sum(abs(a - b) for ours, theirs in zip(one, other) for a, b in zip(ours, theirs))
    return total / (3 * size(one)[0] * size(one)[1])
