"""What is tried: the way in, every way in which it must not work, and the ways out."""

import base64
import json
import time
import urllib.parse

from browser import Browser
from proxy import answering, late, saying, sending, trickling
from tunnel import Tunnel

TOKEN, KEYS, DISCOVERY = "/oidc/token", "/oidc/jwks", "/openid-configuration"


class Walks:
    def __init__(self, report, program, provider, proxy):
        self.report = report
        self.program = program
        self.provider = provider
        self.proxy = proxy

    def all(self):
        self.settings()
        self.way_in()
        self.state_and_code()
        self.tokens()
        self.trouble()
        self.told_of_sign_out()
        self.sign_out_passed_on()
        self.once_more()
        self.through_a_proxy()
        self.keys_changed()
        self.provider_down()

    # The way there and back

    def leave(self, browser):
        """Presses the council's button; gives the address at the provider."""
        page = browser.get(self.program.address + "/sign-in")
        return browser.press(page, "/sign-in/council", self.program.address)

    def arrive(self, browser, address):
        """Signs in at the provider, which sends the browser back; gives where."""
        self.provider.sign_in(browser)
        return browser.get(address + "&g_continue").location

    def come_in(self, browser=None):
        """All the way; gives the browser, and the last answer."""
        browser = browser or Browser()
        left = self.leave(browser)
        if not left.onward:
            return browser, left
        return browser, browser.get(self.arrive(browser, left.onward))

    def refused(self, what, answer, status, words, entry, browser):
        """A calm page, an entry in the log, and nobody signed in."""
        faults = []
        if answer.status != status:
            faults.append(f"answered {answer}")
        if words not in answer.text:
            faults.append(f"does not say “{words}”: {answer}")
        if "invalid_" in answer.text or "<script" in answer.text:
            faults.append("shows the provider's words")
        if not self.program.entries()[-1].endswith(entry):
            faults.append(f"the log ends with {self.program.entries()[-1:]}")
        if not self.is_out(browser):
            faults.append("somebody is signed in")
        self.report.check(what, faults)

    def is_out(self, browser):
        return browser.get(self.program.address + "/my-work").status == 303

    # What is tried

    def settings(self):
        for what, changes, words in (
            ("no client", {"sign_on_client": None}, "--sign-on-client"),
            ("no issuer", {"sign_on_issuer": None}, "--sign-on-issuer"),
            ("no public address", {"public_address": None}, "--public-address"),
            ("an issuer without TLS elsewhere", {"sign_on_issuer": "http://sign-on.example"}, "https"),
            ("a secret that is not there", {"sign_on_secret_file": "/nowhere"}, "/nowhere"),
            ("a secret that others may read", {"sign_on_secret_file": "scripts/requirements.txt"}, "chmod 600"),
            ("HS256", {"sign_on_algorithm": "HS256"}, "RS256"),
            ("a role that there is not", {"sign_on_suggest": "owner=Group"}, "--sign-on-suggest"),
            ("a proxy that is none", {"sign_on_proxy": "proxy.example"}, "http://proxy.example.org:3128"),
        ):
            said = self.program.declines(**changes)
            self.report.check(f"does not start with {what}", words in said and said.count("\n") <= 3)

    def way_in(self):
        browser, answer = self.come_in()
        self.report.check("signs in end to end", answer.status == 303 and answer.location == "/my-work")
        page = browser.get(self.program.address + "/my-work")
        self.report.check("and opens a page", page.status == 200 and "Wren Ashgrove" in page.text)
        suggested = self.program.ask("SELECT role FROM role_suggestion")
        self.report.check("a group suggests a role and gives none", suggested == ["manager"]
                          and browser.get(self.program.address + "/service").status == 403)
        self.report.check("the log has it", self.program.entries()[-1].endswith("council sign-on by Wren Ashgrove"))

    def state_and_code(self):
        browser = Browser()
        first = self.arrive(browser, self.leave(browser).onward)
        thief = Browser()
        self.refused("another browser with the same answer", thief.get(first), 400, "Begin again", "not begun here", thief)
        browser.get(first)
        other = Browser()
        second = self.arrive(other, self.leave(other).onward)
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(first).query)["code"][0]
        replayed = with_question(second, code=code)
        self.refused("a replayed code", other.get(replayed), 403, "did not confirm", "code declined", other)
        self.refused("a replayed state", other.get(second), 400, "Begin again", "not begun here", other)

        wrong = lambda body: body.replace(b"code_verifier=", b"code_verifier=0")
        self.harmed("a wrong verifier", TOKEN, sending(wrong), 403, "did not confirm", "code declined")
        browser = Browser()
        self.leave(browser)
        denied = f"{self.program.address}/sign-in/council/back?error=access_denied&error_description=<script>"
        self.refused("a refusal without a state", browser.get(denied.replace("<", "%3C")), 400, "Begin again",
                     "not begun here", browser)

    def tokens(self):
        unverified = (502, "could not be verified")
        self.harmed("a tampered token", TOKEN, with_token(tampered), *unverified, "token declined: signature")
        self.harmed("a token without a signature", TOKEN, with_token(unsigned), *unverified, "token declined: algorithm")
        self.harmed("a token for another service", TOKEN, with_token(lambda _: self.token_of("another")), *unverified,
                    "token declined: audience")
        self.harmed("a token of another sign-in", TOKEN, with_token(lambda _: self.token_of("footprint")), *unverified,
                    "token declined: nonce")

    def harmed(self, what, path, harm, status, words, entry):
        """Somebody comes back while harm is done at a path."""
        browser = Browser()
        address = self.arrive(browser, self.leave(browser).onward)
        self.proxy.harm = {path: harm}
        answer = browser.get(address)
        self.proxy.harm = {}
        self.refused(what, answer, status, words, entry, browser)
        return answer

    def trouble(self):
        cannot_use = (502, "cannot be used")
        self.harmed("a provider that answers nonsense", TOKEN, saying(200, b"<html>"), *cannot_use, "not usable: tokens")
        self.harmed("a provider in trouble", TOKEN, saying(503, b"{}"), *cannot_use, "trouble of its own")
        self.harmed("a provider that sends elsewhere", TOKEN, saying(302, b"", [("Location", "http://127.0.0.1:1/")]),
                    *cannot_use, "not usable: tokens")
        flood = saying(200, b'{"id_token":"' + b"a" * 300_000 + b'"}')
        self.harmed("a provider that answers without end", TOKEN, flood, *cannot_use, "not usable: size")
        for what, harm in (("late", late(15)), ("drop by drop", trickling(15))):
            began = time.monotonic()
            self.harmed(f"a provider that answers {what}", TOKEN, harm, 504, "did not answer in time", "too slow")
            took = time.monotonic() - began
            self.report.check(f"and is waited for no longer than agreed: {took:.1f} seconds", 9 < took < 13)

    def told_of_sign_out(self):
        browser, _ = self.come_in()
        other, _ = self.come_in()
        self.report.check("two browsers are signed in", not self.is_out(browser) and not self.is_out(other))
        self.end_there(browser)
        self.report.check("signed out at the provider is signed out here", self.wait(lambda: self.is_out(browser)))
        self.report.check("and in that browser only", not self.is_out(other))
        self.report.check("the log has it", self.program.entries()[-1] == "sign-out allowed council sign-on by Wren Ashgrove")
        forged = other.send("POST", self.program.address + "/sign-in/council/sign-out",
                            form={"logout_token": tampered(self.token_of("footprint"))})
        self.report.check("a forged message signs nobody out", forged.status == 400 and not self.is_out(other))
        mixed = other.send("POST", self.program.address + "/sign-in/council/sign-out",
                           form={"logout_token": self.token_of("footprint")})
        self.report.check("nor does a token that was made to sign in", mixed.status == 400 and not self.is_out(other))

    def sign_out_passed_on(self):
        browser, _ = self.come_in()
        page = browser.get(self.program.address + "/my-work")
        left = browser.press(page, "/sign-out", self.program.address)
        self.report.check("signing out here leads on to the provider", left.onward.startswith(self.provider.issuer))
        asked = browser.get(left.onward)
        question = urllib.parse.parse_qs(urllib.parse.urlsplit(asked.location).query)
        self.report.check("which knows the session and where to go after it",
                          asked.status == 302 and question.get("prompt") == ["end_session"] and "sid" in question)
        browser.send("DELETE", f"{self.provider.issuer}/session/{question['sid'][0]}/")
        back = browser.get(question["callback_url"][0])
        self.report.check("and comes back to be told", "You have signed out of Footprint and of your Eastmere" in back.text)
        self.report.check("and is out", self.is_out(browser))

    def once_more(self):
        """glewlwyd declines `max_age=0` and says of nobody when they signed in, so here it can only be seen to be refused."""
        browser, _ = self.come_in()
        guarded = browser.get(self.program.address + "/account/second-factor")
        asked = browser.get(self.program.address + browser.get(self.program.address + guarded.location).location)
        left = browser.press(asked, "/sign-in/council/again", self.program.address)
        question = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(left.onward).query))
        self.report.check("what is guarded asks for a new sign-in there",
                          question.get("prompt") == "login" and question.get("max_age") == "0")
        there = browser.get(left.onward)
        self.report.check("and is asked there to sign in who is signed in", there.status == 302
                          and "/login.html?" in there.location)
        self.not_proved(browser, "a provider that cannot be asked so", self.arrive(browser, left.onward),
                        "cannot be used", "what the browser brought back")
        left = browser.press(asked, "/sign-in/council/again", self.program.address)
        self.not_proved(browser, "a token that does not say when", self.arrive(browser, without(left.onward, "max_age")),
                        "did not ask you to sign in once more", "no new sign-in")

    def not_proved(self, browser, what, address, words, entry):
        answer = browser.get(address)
        said = self.program.entries()[-1]
        self.report.check(f"{what} proves nothing, and the session goes on", answer.status == 502
                          and words in answer.text and "once more" in said and entry in said
                          and said.endswith("by Wren Ashgrove") and not self.is_out(browser)
                          and browser.get(self.program.address + "/account/second-factor").status == 303)

    def through_a_proxy(self):
        council = Tunnel()
        council.start()
        self.program.stop()
        self.program.start(sign_on_proxy=council.address)
        _, answer = self.come_in()
        self.report.check("signs in by way of the council's proxy", answer.location == "/my-work")
        self.report.check("which is asked for the provider and nobody else",
                          set(council.asked) == {self.proxy.address.removeprefix("http://")})
        browser = Browser()
        address = self.arrive(browser, self.leave(browser).onward)
        council.stop()
        self.refused("a proxy that is down", browser.get(address), 502, "cannot be reached", "provider not reached",
                     browser)
        self.program.stop()
        self.program.start()

    def keys_changed(self):
        """A key is looked for again a minute after the last time at the earliest."""
        old = self.token_of("footprint")
        fetched = time.monotonic()
        self.come_in()
        self.provider.change_key("second")
        _, answer = self.come_in()
        self.report.check("a key changed within the minute is not looked for yet", answer.status in (303, 502))
        time.sleep(max(0, 61 - (time.monotonic() - fetched)))
        before = self.count(KEYS)
        _, answer = self.come_in()
        self.report.check("a changed key is found", answer.status == 303 and answer.location == "/my-work")
        self.report.check("by asking for the keys once", self.count(KEYS) - before <= 1)
        self.harmed("a token signed with the old key", TOKEN, with_token(lambda _: old), 502, "could not be verified",
                    "token declined: key")

    def provider_down(self):
        browser = Browser()
        address = self.arrive(browser, self.leave(browser).onward)
        self.proxy.stop()
        self.refused("a provider that is down", browser.get(address), 502, "cannot be reached", "provider not reached",
                     browser)
        self.program.stop()
        self.program.start()
        browser = Browser()
        self.refused("a provider that was down from the beginning", self.leave(browser), 502, "cannot be reached",
                     "provider not reached", browser)
        self.report.check("the sign-in page is there all the same",
                          browser.get(self.program.address + "/sign-in").status == 200)
        self.proxy.start()
        self.proxy.harm = {DISCOVERY: answering(lambda text: text.replace(b'"issuer":"http', b'"issuer":"HTTP'))}
        self.refused("a provider that calls itself otherwise", self.leave(browser), 502, "cannot be used",
                     "not usable: issuer", browser)
        self.proxy.harm = {}
        _, answer = self.come_in()
        self.report.check("and once it is back, so is the way in", answer.status == 303)

    # What the walks use

    def token_of(self, client):
        """A token that the provider gives to a service for the same person, as that service would have it."""
        browser = Browser()
        self.provider.sign_in(browser)
        return self.provider.token(browser, client, f"{self.program.address}/sign-in/council/back")

    def end_there(self, browser):
        """Ends the browser's session at the provider, as its own page would."""
        sid = browser.cookie(self.provider.door, "EASTMERE_SID")
        browser.send("DELETE", f"{self.provider.issuer}/session/{sid}/")

    def count(self, path):
        return sum(1 for asked in self.proxy.asked if asked.endswith(path))

    @staticmethod
    def wait(condition):
        end = time.monotonic() + 10
        while time.monotonic() < end:
            if condition():
                return True
            time.sleep(0.1)
        return False


def with_question(address, **changes):
    parts = urllib.parse.urlsplit(address)
    question = dict(urllib.parse.parse_qsl(parts.query)) | changes
    return parts._replace(query=urllib.parse.urlencode(question)).geturl()


def without(address, name):
    parts = urllib.parse.urlsplit(address)
    question = [pair for pair in urllib.parse.parse_qsl(parts.query) if pair[0] != name]
    return parts._replace(query=urllib.parse.urlencode(question)).geturl()


def with_token(change):
    """The provider's answer to a code, with another token."""
    def changed(answer):
        said = json.loads(answer)
        return json.dumps(said | {"id_token": change(said["id_token"])}).encode()
    return answering(changed)


def parts_of(token):
    head, payload, signature = token.split(".")
    read = lambda text: json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return read(head), read(payload), signature


def text_of(part):
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


def tampered(token):
    """The same token for somebody else, under the signature it had."""
    _, payload, signature = parts_of(token)
    return ".".join([token.split(".")[0], text_of(payload | {"sub": "somebody-else"}), signature])


def unsigned(token):
    head, payload, _ = parts_of(token)
    return ".".join([text_of(head | {"alg": "none"}), text_of(payload), ""])
