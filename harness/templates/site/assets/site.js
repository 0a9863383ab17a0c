// Search, filters and the theme. Every page is whole without this.
(function () {
  "use strict";
  var root = document.body.dataset.root;

  // The theme.
  var button = document.getElementById("theme");
  var system = window.matchMedia("(prefers-color-scheme: dark)");
  function isDark() {
    var chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : system.matches;
  }
  function label() { button.textContent = isDark() ? "Light" : "Dark"; }
  button.hidden = false;
  label();
  system.addEventListener("change", label);
  button.addEventListener("click", function () {
    var theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try { localStorage.setItem("ticktock-theme", theme); } catch (error) { /* for this page, then */ }
    label();
  });

  // Search: a list of links under the box, by arrow keys or by mouse.
  var box = document.getElementById("search");
  var list = document.getElementById("found");
  var pages = window.ticktockPages || [];
  var active = -1;
  function close() {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }
  function mark(index) {
    var options = list.children;
    if (!options.length) return;
    active = (index + options.length) % options.length;
    for (var at = 0; at < options.length; at++) options[at].setAttribute("aria-selected", String(at === active));
    box.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }
  // What a version of a runtime does of a release, or of a proposal in it. There are many: names are made here, and only
  // where a runtime is among the words.
  function results(words, found) {
    function fits(name) { return words.every(function (word) { return name.toLowerCase().indexOf(word) >= 0; }); }
    (window.ticktockResults || []).forEach(function (run) {
      var runtime = run[0].toLowerCase();
      if (!words.some(function (word) { return runtime.indexOf(word) >= 0; }) || words.length < 2) return;
      run[2].forEach(function (edition) {
        var name = run[0] + " " + run[1] + ", " + edition[0];
        if (found.length < 12 && fits(name)) found.push(["results", name, edition[1]]);
        edition[2].forEach(function (proposal) {
          var of = name + ", wasi:" + proposal;
          if (found.length < 12 && !fits(name) && fits(of)) found.push(["results", of, edition[1] + "#wasi-" + proposal]);
        });
      });
    });
  }
  function search() {
    var words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.textContent = "";
    if (!words.length) return close();
    var found = [];
    results(words, found);
    for (var at = 0; at < pages.length && found.length < 12; at++) {
      var name = (pages[at][1] + " " + pages[at][0]).toLowerCase();
      if (words.every(function (word) { return name.indexOf(word) >= 0; })) found.push(pages[at]);
    }
    found.forEach(function (page, index) {
      var option = document.createElement("li");
      option.id = "found-" + index;
      option.setAttribute("role", "option");
      var link = document.createElement("a");
      link.href = root + page[2];
      link.tabIndex = -1;
      link.textContent = page[1];
      var kind = document.createElement("small");
      kind.textContent = page[0];
      option.append(link, " ", kind);
      list.append(option);
    });
    if (!found.length) {
      var none = document.createElement("li");
      none.textContent = "nothing is called so";
      list.append(none);
    }
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    if (found.length) mark(0);
  }
  box.addEventListener("input", search);
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown") { event.preventDefault(); mark(active + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); mark(active - 1); }
    else if (event.key === "Escape") { box.value = ""; close(); }
  });
  box.form.addEventListener("submit", function (event) {
    event.preventDefault();
    var link = list.children[active] && list.children[active].querySelector("a");
    if (link) window.location.href = link.href;
  });
  document.addEventListener("click", function (event) { if (!box.form.contains(event.target)) close(); });
  document.addEventListener("keydown", function (event) {
    var typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
  });

  // A filter above every long table.
  document.querySelectorAll("table[data-filter]").forEach(function (table, index) {
    var rows = Array.prototype.filter.call(table.querySelectorAll("tbody tr"), function (row) {
      return !row.classList.contains("group");
    });
    if (rows.length < 8) return;
    var bar = document.createElement("p");
    bar.className = "filters";
    var label = document.createElement("label");
    label.append("Show ");
    var input = document.createElement("input");
    input.type = "search";
    input.placeholder = "words in a row";
    label.append(input);
    bar.append(label);
    var only = null;
    if (table.querySelector(".cell.failing, .cell.known, .cell.unsupported")) {
      var other = document.createElement("label");
      only = document.createElement("input");
      only.type = "checkbox";
      other.append(only, " only where something does not pass");
      bar.append(other);
    }
    var count = document.createElement("span");
    count.setAttribute("role", "status");
    bar.append(count);
    function apply() {
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var group = row.parentNode.querySelector("tr.group");
        var text = (row.textContent + (group ? " " + group.textContent : "")).toLowerCase();
        var fits = words.every(function (word) { return text.indexOf(word) >= 0; });
        if (fits && only && only.checked) fits = !!row.querySelector(".failing, .known, .unsupported");
        row.hidden = !fits;
        if (fits) shown++;
      });
      table.querySelectorAll("tr.group").forEach(function (group) {
        group.hidden = !group.parentNode.querySelector("tr:not(.group):not([hidden])");
      });
      count.textContent = shown === rows.length ? "" : shown + " of " + rows.length;
    }
    input.addEventListener("input", apply);
    if (only) only.addEventListener("change", apply);
    var place = table.closest(".scroll") || table;
    place.parentNode.insertBefore(bar, place);
  });

  // The filters of what a version of a runtime does of a release: they find tests by what their row says, and by the interface
  // and proposal that they stand below.
  document.querySelectorAll("[data-filters]").forEach(function (bar) {
    var text = bar.querySelector("[data-filter-text]");
    var hide = bar.querySelector("[data-filter-hide]");
    var count = bar.querySelector("[data-filter-count]");
    var tests = document.querySelectorAll(".part tr[data-standing], .part .passes li");
    var below = [];
    tests.forEach(function (test) {
      var part = test.closest(".part");
      var name = part.closest("section").querySelector("h2").firstChild.textContent.trim();
      var own = part.querySelector("h3 a");
      if (own) name += "/" + own.textContent;
      below.push((name + " " + test.textContent).toLowerCase());
    });
    function apply() {
      var words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      tests.forEach(function (test, at) {
        var fits = words.every(function (word) { return below[at].indexOf(word) >= 0; });
        test.hidden = !fits || hide.checked && !test.dataset.standing;
        if (!test.hidden) shown++;
      });
      document.querySelectorAll(".part").forEach(function (part) {
        part.querySelectorAll("table.outcomes, details.passes").forEach(function (list) {
          list.hidden = !list.querySelector("tbody tr:not([hidden]), li:not([hidden])");
          // What was looked for is not to be opened first.
          if (list.tagName === "DETAILS") list.open = words.length > 0;
        });
        part.hidden = !part.querySelector("tr[data-standing]:not([hidden]), li:not([hidden])");
      });
      document.querySelectorAll("main > section").forEach(function (section) {
        section.hidden = !section.querySelector(".part:not([hidden])");
      });
      count.textContent = shown === tests.length ? "" : shown + " of " + tests.length;
    }
    bar.hidden = false;
    text.addEventListener("input", apply);
    hide.addEventListener("change", apply);
  });
})();
