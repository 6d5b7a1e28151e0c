"""A shop's token page in Python, without a dependency: `python3 token_page.py` answers on PORT."""
import base64
import hashlib
import hmac
import json
import os
import time
import uuid
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PROGRAM = os.environ["SPAARPAS_PROGRAM"]
SECRET = os.environ["SPAARPAS_TOKEN_SECRET"]
KID = os.environ.get("SPAARPAS_TOKEN_KID", "1")
LIFETIME_S = 600

# Yours: the shop's own sessions. A cookie that names the member is none: anybody can write one.
SESSIONS = {"demo-session": {"member": "k-1002", "signed_in_at_s": int(time.time())}}


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def sign_token(member, signed_in_at_s):
    now_s = int(time.time())
    header = {"alg": "HS256", "typ": "JWT", "kid": KID}
    claims = {
        "iss": PROGRAM,
        "aud": "spaarpas",
        "sub": member,
        "iat": now_s,
        "exp": now_s + LIFETIME_S,
        "jti": str(uuid.uuid4()),
        "auth_time": signed_in_at_s,
    }
    signed = ".".join(base64url(json.dumps(part).encode("utf-8")) for part in (header, claims))
    signature = hmac.new(SECRET.encode("utf-8"), signed.encode("ascii"), hashlib.sha256).digest()
    return signed + "." + base64url(signature)


class TokenPage(BaseHTTPRequestHandler):
    def do_GET(self):
        cookie = SimpleCookie(self.headers.get("Cookie", "")).get("session")
        session = SESSIONS.get(cookie.value) if cookie else None
        body = json.dumps({"token": sign_token(**session)}).encode("utf-8") if session else b""
        self.send_response(200 if session else 204)
        self.send_header("Cache-Control", "no-store")
        if session:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    address = ("127.0.0.1", int(os.environ.get("PORT", "3000")))
    ThreadingHTTPServer(address, TokenPage).serve_forever()
