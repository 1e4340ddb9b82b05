"""A real provider: Debian's glewlwyd, started here on this machine, with one person, two clients and a key of its own."""

import base64
import gzip
import hashlib
import json
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

from browser import Browser, free_port

DOCUMENTS = Path("/usr/share/doc/glewlwyd/database/init.sqlite3.sql.gz")
WAIT = 20
SECRET = "a-secret-that-only-the-two-of-them-know"
PERSON = {"username": "wren", "password": "walking-in-the-rain", "email": "wren@eastmere.example"}


class Provider:
    """`with Provider(folder, door) as provider:` where `door` is the address at which everybody else reaches it."""

    def __init__(self, folder, door):
        self.folder = Path(folder)
        self.door = door
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.issuer = f"{door}/api/oidc"
        self._process = None

    def __enter__(self):
        self._make_database()
        self._make_key("first")
        self._write_settings()
        self._log = open(self.folder / "glewlwyd.log", "wb")
        self._process = subprocess.Popen(
            ["glewlwyd", f"--config-file={self.folder / 'glewlwyd.conf'}"],
            cwd=self.folder,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self.manager = Browser()
        self._wait_until_it_answers()
        self._manage("POST", "/auth/", {"username": "admin", "password": "password"})
        return self

    def __exit__(self, *_):
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
        self._log.close()

    def set_up(self, back, out, told):
        """Registers the service under test, another one, and a person who may sign in to both."""
        self._manage("POST", "/mod/plugin/", self._plugin("first"))
        users = self._manage("GET", "/mod/user/database")
        users["parameters"]["data-format"]["groups"] = {"multiple": True, "read": True, "write": True}
        self._change("/mod/user/database", users)
        clients = self._manage("GET", "/mod/client/database")
        for name in ("backchannel_logout_uri", "backchannel_logout_session_required"):
            clients["parameters"]["data-format"][name] = {"multiple": False, "read": True, "write": True}
        clients["parameters"]["data-format"]["post_logout_redirect_uris"] = {
            "multiple": True, "read": True, "write": True,
        }
        self._change("/mod/client/database", clients)
        for client in ("footprint", "another"):
            self._manage("POST", "/client/", {
                "client_id": client,
                "name": client,
                "confidential": True,
                "enabled": True,
                "password": SECRET,
                "client_secret": SECRET,
                "redirect_uri": [back],
                "post_logout_redirect_uris": [out],
                "backchannel_logout_uri": told if client == "footprint" else "",
                "backchannel_logout_session_required": "1",
                "authorization_type": ["code"],
                "token_endpoint_auth_method": ["client_secret_basic", "client_secret_post"],
                "scope": [],
            })
        self._manage("POST", "/user/", {
            "username": PERSON["username"],
            "password": PERSON["password"],
            "email": PERSON["email"],
            "name": "Wren Ashgrove",
            "groups": ["Reviewers", "Parking"],
            "enabled": True,
            "scope": ["openid", "g_profile"],
        })

    def sign_in(self, browser):
        """Signs the person in at the provider, as its own page would, and lets both clients know them."""
        api = f"{self.door}/api"
        answer = browser.send("POST", f"{api}/auth/", {k: PERSON[k] for k in ("username", "password")})
        assert answer.status == 200, answer
        for client in ("footprint", "another"):
            answer = browser.send("PUT", f"{api}/auth/grant/{client}", {"scope": "openid"})
            assert answer.status == 200, answer

    def token(self, browser, client, back):
        """The token that it gives to a service for whoever is signed in there."""
        verifier = "v" * 64
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        question = {
            "response_type": "code", "client_id": client, "redirect_uri": back, "scope": "openid", "state": "s",
            "nonce": "n", "code_challenge": challenge, "code_challenge_method": "S256", "g_continue": "",
        }
        sent = browser.get(f"{self.issuer}/auth?{urllib.parse.urlencode(question)}").location
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(sent).query)["code"][0]
        form = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier,
            "client_id": client, "client_secret": SECRET,
        }
        return json.loads(Browser().send("POST", f"{self.address}/api/oidc/token", form=form).text)["id_token"]

    def change_key(self, name):
        """Signs with a new key from now on, and publishes no other."""
        self._make_key(name)
        self._change("/mod/plugin/oidc", self._plugin(name))

    def _plugin(self, key):
        yes = ("pkce-allowed", "pkce-required", "auth-type-code-enabled", "jwks-show", "session-management-allowed",
               "back-channel-logout-allowed", "refresh-token-rolling", "auth-type-code-revoke-replayed")
        no = ("pkce-method-plain-allowed", "allow-non-oidc", "auth-type-token-enabled", "auth-type-id-token-enabled",
              "auth-type-password-enabled", "auth-type-client-enabled", "auth-type-refresh-enabled")
        return {
            "module": "oidc",
            "name": "oidc",
            "display_name": "Eastmere",
            "parameters": {
                "iss": self.issuer,
                "jwt-type": "rsa",
                "jwt-key-size": "256",
                "key": (self.folder / f"{key}.pem").read_text(),
                "cert": (self.folder / f"{key}.public.pem").read_text(),
                "access-token-duration": 3600,
                "refresh-token-duration": 3600,
                "code-duration": 600,
                "session-cookie-name": "EASTMERE_SID",
                "session-cookie-expiration": 3600,
                "email-claim": "mandatory",
                "claims": [{"name": "groups", "user-property": "groups", "type": "string", "mandatory": True}],
                **{name: True for name in yes},
                **{name: False for name in no},
            },
        }

    def _make_database(self):
        subprocess.run(
            ["sqlite3", self.folder / "glewlwyd.db"],
            input=gzip.decompress(DOCUMENTS.read_bytes()),
            check=True,
            capture_output=True,
        )

    def _make_key(self, name):
        private, public = self.folder / f"{name}.pem", self.folder / f"{name}.public.pem"
        make = ["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", private]
        subprocess.run(make, check=True, capture_output=True)
        subprocess.run(["openssl", "pkey", "-in", private, "-pubout", "-out", public], check=True, capture_output=True)

    def _write_settings(self):
        """It wants files of a key and a certificate even where it speaks plain HTTP."""
        modules = "/usr/lib/glewlwyd"
        settings = {
            "port": self.port,
            "bind_address": "127.0.0.1",
            "external_url": self.door,
            "api_prefix": "api",
            "login_url": "login.html",
            "static_files_path": "/usr/share/glewlwyd/webapp/",
            "log_mode": "console",
            "log_level": "WARNING",
            "cookie_domain": "127.0.0.1",
            "cookie_secure": 0,
            "session_expiration": 3600,
            "session_key": "EASTMERE_SESSION",
            "admin_scope": "g_admin",
            "profile_scope": "g_profile",
            "user_module_path": f"{modules}/user",
            "user_middleware_module_path": f"{modules}/user_middleware",
            "client_module_path": f"{modules}/client",
            "user_auth_scheme_module_path": f"{modules}/scheme",
            "plugin_module_path": f"{modules}/plugin",
            "use_secure_connection": False,
            "secure_connection_key_file": str(self.folder / "first.pem"),
            "secure_connection_pem_file": str(self.folder / "first.public.pem"),
            "hash_algorithm": "SHA512",
        }
        lines = [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
        database = json.dumps(str(self.folder / "glewlwyd.db"))
        lines.append('database = { type = "sqlite3"; path = ' + database + "; };")
        (self.folder / "glewlwyd.conf").write_text("\n".join(lines) + "\n")

    def _change(self, path, part):
        self._manage("PUT", path, part)
        self._manage("PUT", f"{path}/reset")

    def _manage(self, verb, path, body=None):
        answer = self.manager.send(verb, f"{self.address}/api{path}", body)
        if answer.status != 200:
            sys.exit(f"The provider declined {verb} {path}: {answer.status} {answer.text[:400]}")
        return json.loads(answer.text) if verb == "GET" else None

    def _wait_until_it_answers(self):
        end = time.monotonic() + WAIT
        while time.monotonic() < end and self._process.poll() is None:
            if self.manager.send("GET", f"{self.address}/config").status == 200:
                return
            time.sleep(0.1)
        sys.exit(f"glewlwyd did not answer:\n{(self.folder / 'glewlwyd.log').read_text(errors='replace')}")
