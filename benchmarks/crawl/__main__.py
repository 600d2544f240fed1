"""Walk over the sites of a portal that runs and say what is wrong; 1 where anything is."""

import argparse

from benchmarks import client, messages
from benchmarks.crawl.walk import Answer, Report, walk

SITES = ["localhost", "tver.localhost"]


def main(line: list[str] | None = None) -> int:
    """Walk over each host of one port."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("hosts", nargs="*", default=SITES)
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(line)
    reports = [_told(host, options.port) for host in options.hosts]
    return 1 if any(each.faults or not each.pages for each in reports) else 0


def _told(host: str, port: int) -> Report:
    base = f"http://{host}:{port}"
    report = walk(lambda path: _ask(port, path, host), base)
    for address, faults in report.faults.items():
        print(f"{base}{address}: {'; '.join(faults)}")
    said = messages.CRAWLED.format(
        site=base, pages=report.pages, files=report.files, faults=len(report.faults)
    )
    print(said)
    return report


def _ask(port: int, path: str, host: str) -> Answer:
    found = client.get(port, path, host, {"Accept": "*/*"})
    kind = found.headers.get("content-type", "")
    text = found.text if kind.startswith("text/html") else ""
    return Answer(found.status, kind, found.headers.get("location", ""), text)


if __name__ == "__main__":
    raise SystemExit(main())
