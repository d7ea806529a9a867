// Loads the page again when the dossier was built anew, and stays where the reader was.
"use strict";
(() => {
  const shown = document.currentScript.dataset.revision;
  const key = "dossier-preview-place";

  function keepPlace() {
    const place = { path: location.pathname, left: scrollX, top: scrollY };
    sessionStorage.setItem(key, JSON.stringify(place));
    history.scrollRestoration = "manual";
  }

  function returnToPlace() {
    const place = JSON.parse(sessionStorage.getItem(key));
    if (place && place.path === location.pathname) {
      scrollTo({ left: place.left, top: place.top, behavior: "instant" });
    }
  }

  function forgetPlace() {
    returnToPlace();
    sessionStorage.removeItem(key);
    history.scrollRestoration = "auto";
  }

  // Browsers allow few connections to one server, so that a page nobody sees must not hold one.
  let stream = null;
  function listen() {
    if (document.hidden) {
      if (stream) stream.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource("/.dossier-preview/events");
      stream.addEventListener("revision", event => {
        if (event.data === shown) return;
        stream.close();
        keepPlace();
        location.reload();
      });
    }
  }

  returnToPlace();
  addEventListener("load", () => requestAnimationFrame(forgetPlace));
  addEventListener("visibilitychange", listen);
  listen();
})();
