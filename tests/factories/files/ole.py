"""Containers of streams in which DOC, XLS and PPT live ([MS-CFB]), the smallest that are valid."""

import struct

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SMALLEST = 4096  # shorter streams would need a second table
EMPTY = struct.pack("<64sHBBIII16sIQQIQ", b"", 0, 0, 1, FREE, FREE, FREE, b"", 0, 0, 0, 0, 0)


def ole_file(streams: dict[str, bytes], storages: dict[str, dict[str, bytes]] | None = None):
    """Return a container with streams, and with storages of streams, all padded to 4 KB."""
    entries, bodies = [], []
    top = _add(entries, bodies, streams, storages or {})
    root = _entry("Root Entry", 5, child=top)
    return _assemble([root, *entries], bodies)


def _add(entries, bodies, streams, storages):
    """Add a list of neighbours, each the right hand of the one before; return the first."""
    names = [*streams, *storages]
    places = []
    for name in names:
        places.append(len(entries) + 1)
        entries.append(None)
        if name in streams:
            content = streams[name].ljust(SMALLEST, b"\0")
            bodies.append((places[-1] - 1, name, content))
        else:
            child = _add(entries, bodies, storages[name], {})
            entries[places[-1] - 1] = ("storage", name, child)
    for place, following in zip(places, [*places[1:], FREE], strict=True):
        entries[place - 1] = (entries[place - 1], following)
    return places[0] if places else FREE


def _assemble(entries, bodies):
    directory = -(-len(entries) // 4)
    start, chains, data, starts = 1 + directory, {}, b"", {}
    for place, _name, content in bodies:
        length = -(-len(content) // SECTOR)
        starts[place] = (start, len(content))
        chains |= {sector: sector + 1 for sector in range(start, start + length - 1)}
        chains[start + length - 1] = END
        data += content.ljust(length * SECTOR, b"\0")
        start += length
    chains |= {sector: sector + 1 for sector in range(1, directory)}
    chains[directory] = END
    chains[0] = FAT
    table = b"".join(struct.pack("<I", chains.get(n, FREE)) for n in range(SECTOR // 4))
    assert start <= SECTOR // 4, "one table of sectors is all that these files have"
    names = {place: name for place, name, _content in bodies}
    rows = [entries[0]]
    for place, (made, following) in enumerate(entries[1:]):
        if made is None:
            first, size = starts[place]
            rows.append(_entry(names[place], 2, right=following, start=first, size=size))
        else:
            rows.append(_entry(made[1], 1, right=following, child=made[2]))
    body = b"".join(rows) + EMPTY * (directory * 4 - len(rows))
    return _header() + table + body + data


def _header():
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII",
        *(bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6, b""),
        *(0, 1, 1, 0, SMALLEST, END, 0, END, 0, 0),
    )
    return head + struct.pack("<I", FREE) * 108


def _entry(name, kind, *, right=FREE, child=FREE, start=END, size=0):
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        *(raw, len(raw), kind, 1, FREE, right, child, b"", 0, 0, 0, start, size),
    )
