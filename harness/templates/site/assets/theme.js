// Before anything is drawn: the theme that was chosen here before. Without one, the system's holds.
(function () {
  try {
    var chosen = localStorage.getItem("ticktock-theme");
    if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
  } catch (error) { /* a browser that keeps nothing */ }
})();
