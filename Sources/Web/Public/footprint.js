// The site's only script. Every page works without it. It keeps what is typed while it is typed, and warns before a session
// ends. Nothing that anybody typed is put into the browser's own storage.
"use strict";
(() => {
  const session = document.getElementById("session");
  if (!session) return;
  const { stay, drafts, signIn } = session.dataset;
  const token = document.querySelector("input[name=token]").value;
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("footprint-session") : null;
  const keepers = [];
  const WARNING = 5 * 60_000, MINUTE = 60_000;
  const AFTER_TYPING = 3_000, AT_LEAST_EVERY = 15_000, FIRST_PAUSE = 5_000, LONGEST_PAUSE = 60_000;

  // --- Asking the service

  /** Sends fields as a form does; gives what the service says, and throws where it says nothing. */
  async function send(address, fields) {
    const answer = await fetch(address, { method: "POST", body: fields, redirect: "manual" });
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return { state: "ended", isLost: true };
    if (answer.status === 413) return { state: "overtaken", words: "Not saved: it is too long to be kept before it is sent." };
    if (!answer.ok) throw new Error(`${answer.status}`);
    const told = await answer.json();
    if (told.endsIn) goOn(Date.now() + told.endsIn * 1000, told.until, true);
    return told;
  }

  // --- How long the session goes on

  let endsAt = Date.now() + Number(session.dataset.endsIn) * 1000;
  let lastHeard = Date.now();
  let isTyping = false, hasEnded = false;

  function goOn(moment, until, isNews) {
    lastHeard = Date.now();
    if (moment <= endsAt) return;
    endsAt = moment;
    if (until) document.getElementById("session-end").textContent = until;
    if (endsAt - Date.now() > WARNING) warning.close();
    if (isNews) tabs?.postMessage({ endsAt, until });
  }

  tabs?.addEventListener("message", ({ data }) => goOn(data.endsAt, data.until, false));
  tabs?.postMessage({ endsAt, until: document.getElementById("session-end").textContent });

  async function stayHere() {
    try {
      const told = await send(stay, new URLSearchParams({ token }));
      if (told.state === "ended") end();
      else if (endsAt - Date.now() <= WARNING) warning.sayLimit();
      else warning.close();
    } catch {
      warning.sayNotReached();
    }
  }

  function look() {
    const left = endsAt - Date.now();
    if (hasEnded) return;
    if (left <= 0) return end();
    // Typing is being here, whether or not it is kept.
    if (isTyping && Date.now() - lastHeard > MINUTE) {
      isTyping = false;
      lastHeard = Date.now();
      stayHere();
    }
    if (left <= WARNING) warning.show(Math.ceil(left / MINUTE));
  }

  async function end() {
    hasEnded = true;
    await Promise.all(keepers.map((keeper) => keeper.save()));
    warning.sayEnded(keepers.some((keeper) => keeper.isDirty));
  }

  // --- The warning

  const warning = {
    box: null,
    said: 0,
    isPut: false,

    build() {
      const box = document.createElement("dialog");
      box.className = "ending";
      box.setAttribute("role", "alertdialog");
      box.setAttribute("aria-labelledby", "ending-title");
      box.setAttribute("aria-describedby", "ending-words");
      box.innerHTML = `<h2 id="ending-title"></h2><p id="ending-words"></p><p class="vh" role="status"></p>
        <p class="actions"><button type="button" class="btn" autofocus>Stay signed in</button> <a href="#"></a></p>`;
      document.body.append(box);
      box.querySelector("button").addEventListener("click", () => (hasEnded || this.isPut ? box.close() : stayHere()));
      box.addEventListener("cancel", (event) => {
        if (hasEnded || this.isPut) return;
        event.preventDefault();
        stayHere();
      });
      this.box = box;
    },

    say(title, words, button, link) {
      if (!this.box) this.build();
      this.box.querySelector("h2").textContent = title;
      this.box.querySelector("#ending-words").textContent = words;
      this.box.querySelector("button").textContent = button;
      const away = this.box.querySelector("a");
      away.hidden = !link;
      away.textContent = link ?? "";
      away.href = signIn;
      if (!this.box.open) this.box.showModal();
    },

    show(minutes) {
      if (this.isPut) return;
      const left = minutes === 1 ? "1 minute" : `${minutes} minutes`;
      this.say("You will be signed out soon", `${left} left. What you typed on this page is kept.`, "Stay signed in");
      if (minutes !== this.said && [5, 2, 1].includes(minutes)) {
        this.said = minutes;
        this.box.querySelector("[role=status]").textContent = `${left} left`;
      }
    },

    sayLimit() {
      const time = document.getElementById("session-end").textContent;
      this.say("You must sign in again soon", `A session lasts 12 hours, and this one ends at ${time}. What you type is kept.`, "Go on");
      this.isPut = true;
    },

    sayNotReached() {
      this.say("The service does not answer", "What you typed is still on this page. Try again in a moment.", "Stay signed in");
    },

    sayEnded(isOnlyHere) {
      const words = isOnlyHere ? "What you typed is still on this page." : "What you typed is still on this page, and is kept.";
      this.say("You have been signed out", words, "Stay on this page", "Sign in again");
    },

    close() {
      this.said = 0;
      this.box?.close();
    },
  };

  // --- What is typed

  /** Keeps what is typed into one form. */
  class Keeper {
    constructor(form) {
      this.form = form;
      this.turn = 0;
      this.since = null;
      this.sending = 0;
      this.isOver = false;
      this.pause = 0;
      form.addEventListener("input", () => this.note());
      form.addEventListener("focusout", () => this.save());
      form.addEventListener("submit", () => {
        this.leave();
        this.isOver = true;
      });
      form.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === "s") {
          event.preventDefault();
          this.since ??= Date.now();
          this.save();
        }
      });
    }

    get isDirty() {
      return this.since !== null || this.sending > 0;
    }

    /** Something was typed: it is kept soon, and not much later than at first while more is typed. */
    note() {
      isTyping = true;
      this.isOver = false;
      this.since ??= Date.now();
      this.status();
      if (this.pause) return;
      this.wait(Math.min(AFTER_TYPING, this.since + AT_LEAST_EVERY - Date.now()));
    }

    wait(time) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), Math.max(0, time));
    }

    /** All but what opens an account, which is nobody's to keep. */
    fields() {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(this.form)) if (typeof value === "string") fields.append(name, value);
      for (const field of this.form.elements) {
        if (field.type === "password" || field.autocomplete === "one-time-code") fields.delete(field.name);
      }
      this.turn += 1;
      fields.set("turn", this.turn);
      return fields;
    }

    async save() {
      if (this.since === null || this.sending || this.isOver) return;
      clearTimeout(this.timer);
      const from = this.since;
      this.since = null;
      this.sending = 1;
      try {
        const told = await send(drafts, this.fields());
        this.pause = 0;
        this.say(told.state === "ended" ? "You have been signed out. What you typed is on this page." : told.words);
        this.isOver = told.state === "overtaken";
        if (told.isLost) this.since ??= from;
        if (told.state === "ended" && !hasEnded) {
          hasEnded = true;
          warning.sayEnded(told.isLost);
        }
      } catch {
        this.since ??= from;
        this.pause = Math.min(this.pause * 2 || FIRST_PAUSE, LONGEST_PAUSE);
        this.say("Not saved. We will try again");
      }
      this.sending = 0;
      if (this.since !== null) this.wait(this.pause || AFTER_TYPING);
    }

    /** The page goes away: what is not kept yet goes with a request that outlives it. */
    leave() {
      if (!this.isDirty || this.isOver) return;
      if (navigator.sendBeacon(drafts, this.fields())) this.since = null;
      else this.save();
    }

    status() {
      if (this.words) return this.words;
      this.words = document.createElement("p");
      this.words.className = "saved small";
      this.words.setAttribute("role", "status");
      this.form.append(this.words);
      return this.words;
    }

    say(words) {
      if (words && this.status().textContent !== words) this.status().textContent = words;
    }
  }

  for (const form of document.forms) {
    if (form.elements.draft && form.elements.once && form.enctype !== "multipart/form-data") keepers.push(new Keeper(form));
  }
  document.addEventListener("input", () => (isTyping = true));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keepers.forEach((keeper) => keeper.leave());
  });
  window.addEventListener("pagehide", () => keepers.forEach((keeper) => keeper.leave()));
  window.addEventListener("online", () => keepers.forEach((keeper) => keeper.save()));
  setInterval(look, 1_000);
  look();
})();
