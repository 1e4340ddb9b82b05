"""What a phone does: six digits by the time, from the key that a page shows (RFC 6238)."""

import base64
import hashlib
import hmac
import re
import struct
import time

SECONDS = 30


class Phone:
    """`phone.code()` gives the digits of now, and waits for the next ones where these were given before."""

    def __init__(self, key):
        self._key = base64.b32decode(re.sub(r"[^A-Z2-7]", "", key))
        self._last = 0

    def code(self):
        while int(time.time()) // SECONDS <= self._last:
            time.sleep(0.5)
        self._last = int(time.time()) // SECONDS
        digest = hmac.new(self._key, struct.pack(">Q", self._last), hashlib.sha1).digest()
        at = digest[19] & 15
        return f"{struct.unpack('>I', digest[at : at + 4])[0] % 2**31 % 10**6:06}"


def key_on(page):
    """The key that a page shows for typing in."""
    link = page.locator("a[href^='otpauth:']").get_attribute("href")
    return re.search(r"secret=([A-Z2-7]+)", link).group(1)


def set_up(page, address):
    """Sets up a second factor for whoever is signed in; gives their phone, and leaves them at the recovery codes."""
    page.goto(address + "/account/second-factor")
    phone = Phone(key_on(page))
    page.get_by_label("Six digits").fill(phone.code())
    page.get_by_role("button", name="Set up").click()
    return phone


def prove(page, phone):
    """Shows once more that it is them, where a page asks for that first."""
    if "/sign-in/again" in page.url:
        page.get_by_label("Six digits, or a recovery code").fill(phone.code())
        page.get_by_role("button", name="Go on").click()
