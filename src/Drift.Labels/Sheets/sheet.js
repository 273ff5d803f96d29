"use strict";
(() => {
  const sheet = JSON.parse(document.getElementById("sheet").textContent);
  const by = id => document.getElementById(id);
  const store = "drift-sheet-" + sheet.id;
  const state = { at: 0, labels: {}, notes: {} };
  let saves = true;

  // Texts of answers are only ever set as text, never as markup.
  const put = (parent, tag, text) => parent.appendChild(Object.assign(document.createElement(tag), { textContent: text }));
  const tell = text => { by("message").textContent = text; };

  try {
    const kept = JSON.parse(localStorage.getItem(store) || "null");
    if (kept) Object.assign(state, kept);
  } catch {
    saves = false;
  }

  const save = () => {
    try {
      localStorage.setItem(store, JSON.stringify(state));
    } catch {
      saves = false;
    }
    if (!saves) tell("This browser keeps nothing: do not close the page before you have exported.");
  };

  const coded = () => sheet.rows.filter(row => state.labels[row.id]).length;
  const buttons = sheet.labels.map(label => {
    const button = put(by("labels"), "button", "");
    button.type = "button";
    button.title = label.meaning;
    put(button, "kbd", label.key);
    button.append(" " + label.value);
    button.addEventListener("click", () => choose(label.value));
    put(by("meanings"), "dt", label.key + " " + label.value);
    put(by("meanings"), "dd", label.meaning);
    return button;
  });
  for (const rule of sheet.borderline) put(by("borderline"), "li", rule);
  by("version").textContent = "Rubric " + sheet.rubric + ", sheet " + sheet.id;

  const show = () => {
    const row = sheet.rows[state.at], n = sheet.rows.length;
    for (const part of ["question", "answer"]) {
      by(part).textContent = row[part];
      by(part).lang = row.language;
    }
    by("note").value = state.notes[row.id] || "";
    by("place").textContent = "Answer " + (state.at + 1) + " of " + n;
    by("progress").max = n;
    by("progress").value = coded();
    by("count").textContent = coded() + " coded";
    by("back").disabled = state.at === 0;
    by("forth").disabled = state.at === n - 1;
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(state.labels[row.id] === sheet.labels[i].value)));

    // So that the keys of the keyboard scroll the answer, and no button keeps the space bar.
    document.querySelector("main").scrollTop = 0;
    document.querySelector("main").focus();
  };

  const go = at => {
    state.at = Math.min(Math.max(at, 0), sheet.rows.length - 1);
    save();
    show();
  };

  const choose = value => {
    const row = sheet.rows[state.at];
    state.labels[row.id] = value;
    tell("Answer " + (state.at + 1) + ": " + value + "." + (coded() === sheet.rows.length ? " All are coded: export them (e)." : ""));
    go(state.at + 1);
  };

  const open = () => {
    const n = sheet.rows.length;
    for (let i = 1; i <= n; i++) {
      const at = (state.at + i) % n;
      if (!state.labels[sheet.rows[at].id]) return go(at);
    }
    tell("All are coded: export them (e).");
  };

  // As the CSV file beside this page is written: no cell that a spreadsheet would run.
  const field = text => {
    const safe = /^'*[=+\-@\t\r\n]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };

  const exportCsv = () => {
    const rows = [sheet.columns, ...sheet.rows.map(row => [row.id, row.language, row.question, row.answer, state.labels[row.id] || "", (state.notes[row.id] || "").trim()])];
    const blob = new Blob(["\uFEFF" + rows.map(row => row.map(field).join(",") + "\r\n").join("")], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "coded-" + sheet.id + ".csv";
    link.click();
    const left = sheet.rows.length - coded();
    tell("Exported to " + link.download + (left ? "; " + left + " answers have no label yet." : "."));
  };

  by("back").addEventListener("click", () => go(state.at - 1));
  by("forth").addEventListener("click", () => go(state.at + 1));
  by("open").addEventListener("click", open);
  by("export").addEventListener("click", exportCsv);
  by("note").addEventListener("input", event => {
    state.notes[sheet.rows[state.at].id] = event.target.value;
    save();
  });

  document.addEventListener("keydown", event => {
    if (event.target === by("note")) {
      if (event.key === "Escape") document.querySelector("main").focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const label = sheet.labels.find(l => l.key === event.key);
    const keys = { n: () => by("note").focus(), u: open, e: exportCsv, h: () => { by("help").open = !by("help").open; }, ArrowLeft: () => go(state.at - 1), ArrowRight: () => go(state.at + 1) };
    if (!label && !keys[event.key]) return;
    event.preventDefault();
    if (!event.repeat) label ? choose(label.value) : keys[event.key]();
  });

  go(state.at);
})();
