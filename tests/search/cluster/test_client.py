"""What goes over the wire: names, passwords, keys, certificates. A server of our own listens."""

import json
import ssl
from base64 import b64decode
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Barrier, Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.utils import timezone

from search.cluster.client import ClusterError, cluster

KINDS = ["opensearch", "elasticsearch"]
PASSWORD = "п@роль:/%2F#?"


@contextmanager
def listening(certificate=None, form="application/json", status=200, together=1):
    """Yield the address of a server and the headers of what it was asked, with the port it came by.

    It answers so many requests `together`.
    """
    asked = []
    barrier = Barrier(together, timeout=20)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # connections are kept

        def do_GET(self):
            asked.append({**self.headers, "port": self.client_address[1]})
            barrier.wait()
            answer = json.dumps({"version": {"number": "9.0.0"}}).encode()
            self.send_response(status)
            self.send_header("Content-Type", form)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    scheme = "https" if certificate else "http"
    try:
        yield f"{scheme}://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def certificate(tmp_path):
    """Return a file with a certificate for this machine and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "cluster")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(timezone.now() - timedelta(days=1))
        .not_valid_after(timezone.now() + timedelta(days=1))
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    path = tmp_path / "cluster.pem"
    path.write_bytes(made.public_bytes(pem) + private)
    return str(path)


@pytest.fixture(params=KINDS)
def named(request, settings):
    """Name a cluster of each kind: `named(url, user=…)`."""

    def name(*urls, **told):
        empty = dict.fromkeys(("user", "password", "api_key", "ca_file"), "")
        settings.SEARCH_CLUSTER = {
            **empty,
            "kind": request.param,
            "hosts": [*urls],
            "prefix": "portal",
            "timeout": 5.0,
            **told,
        }
        return cluster()

    return name


def test_odd_letters_of_a_password_arrive(named):
    with listening() as (url, asked):
        named(url, user="портал", password=PASSWORD).ask("GET", "/")

    headers = {name.lower(): value for name, value in asked[0].items()}
    scheme, _space, pair = headers["authorization"].partition(" ")
    assert (scheme, b64decode(pair).decode()) == ("Basic", f"портал:{PASSWORD}")


def test_a_key_takes_the_place_of_a_password(named):
    with listening() as (url, asked):
        named(url, api_key="a2V5OnZhbHVl").ask("GET", "/")

    headers = {name.lower(): value for name, value in asked[0].items()}
    assert headers["authorization"] == "ApiKey a2V5OnZhbHVl"


def test_only_certificates_of_the_file_are_believed(named, certificate):
    with listening(certificate) as (url, asked):
        assert named(url, ca_file=certificate).version() == 9
        with pytest.raises(ClusterError, match=r"(?i)certificate"):
            named(url).ask("GET", "/")

    assert len(asked) == 1


def test_a_server_that_is_down_is_passed_over(named):
    with listening() as (url, asked):
        client = named("http://127.0.0.1:9", url)
        for _time in range(3):
            client.ask("GET", "/")

    assert len(asked) == 3


def test_connections_are_kept_for_several_threads(named):
    with listening(together=3) as (url, asked), ThreadPoolExecutor(3) as threads:
        client = named(url)
        for _time in range(3):
            list(threads.map(client.ask, ["GET"] * 3, ["/"] * 3))

    assert len(asked) == 9
    assert len({each["port"] for each in asked}) == 3


def test_a_server_that_cannot_answer_is_passed_over(named):
    with listening(status=503) as (first, _asked), listening() as (second, asked):
        client = named(first, second)
        for _time in range(3):
            client.ask("GET", "/")

    assert len(asked) == 3


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_not_asked_again_at_once(status, named):
    with listening(status=status) as (url, asked), pytest.raises(ClusterError) as refusal:
        named(url).ask("GET", "/")

    assert refusal.value.status == status
    assert len(asked) == 1


@pytest.mark.parametrize("form", ["text/html", "text/plain"])
def test_what_is_no_cluster_is_told_apart(form, named):
    with listening(form=form) as (url, _asked), pytest.raises(ClusterError):
        named(url).ask("GET", "/")


def test_no_password_is_in_what_is_said_of_a_failure(named):
    client = named("http://127.0.0.1:9", user="portal", password=PASSWORD)
    with pytest.raises(ClusterError) as refused:
        client.ask("GET", "/")

    assert PASSWORD not in str(refused.value)
    assert refused.value.status == 0


def test_one_client_serves_a_process(named):
    assert named("http://127.0.0.1:9") is named("http://127.0.0.1:9")
